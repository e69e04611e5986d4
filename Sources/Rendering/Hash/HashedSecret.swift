import AuthModel
import Bcrypt
public import Diagnostics

/// The hash of a client's secret, as Flyte wants it in `clientSecretHash` and `client_secret`.
public struct HashedSecret: Unprintable, Sendable {
  /// The ways to write a hash.
  public enum Format: String, CaseIterable, Sendable {
    /// The bcrypt hash in standard base64, which is what Flyte reads.
    case base64
    /// The bcrypt hash itself.
    case bcrypt
  }

  /// Why there is no hash.
  public enum Problem: Error, Hashable, Sendable {
    /// There is nothing but white space.
    case empty
    /// There are more than 72 bytes, of which bcrypt takes no notice.
    case tooLong
    /// There is a line break between other characters.
    case severalLines
    /// There is a NUL byte.
    case containsNUL
    /// The program was built without libxcrypt, or libxcrypt without bcrypt.
    case unavailable
  }

  /// What is odd about the secret or its hash.
  public enum Remark: Hashable, Sendable {
    /// There was white space around it, which is left out.
    case trimmed
    /// It has fewer characters than a secret should have.
    case short
    /// The hash can be made so quickly that it can be tried often.
    case cheap
  }

  /// What is odd, in no order of importance.
  public let remarks: [Remark]
  private let hash: BcryptHash

  /// Makes the hash of `secret` without the white space around it, which Flyte's client takes off
  /// before it sends the secret (`strings.TrimSpace` in flyteidl's token_source_provider.go).
  ///
  /// - Parameters:
  ///   - secret: The secret as it was read.
  ///   - cost: The binary logarithm of the number of rounds, one of `costs`.
  ///   - generator: Where the salt comes from.
  /// - Throws: Why the secret has no hash.
  public init(
    of secret: SecretBytes,
    cost: Int,
    using generator: inout some RandomNumberGenerator
  ) throws(Problem) {
    let bytes = GoText.trimmed(secret.bytes)
    if bytes.contains(where: \.isBreak) { throw .severalLines }
    do throws(BcryptHash.Failure) {
      hash = try BcryptHash(of: bytes, cost: cost, using: &generator)
    } catch {
      switch error {
      case .empty: throw .empty
      case .tooLong: throw .tooLong
      case .containsNUL: throw .containsNUL
      case .unavailable: throw .unavailable
      }
    }
    let isShort = bytes.count < SecretValue.leastLength
    remarks =
      (bytes == secret.bytes ? [] : [.trimmed]) + (isShort ? [.short] : [])
      + (cost < ClientSecretHash.leastCost ? [.cheap] : [])
  }

  /// The costs that bcrypt knows.
  public static let costs = BcryptHash.costs

  /// The hash in `format`, with a final line feed.
  public func text(_ format: Format) -> [UInt8] {
    let text = format == .base64 ? Array(Base64.encode(hash.text).utf8) : hash.text
    return text + [UInt8(ascii: "\n")]
  }
}
