public import Diagnostics

/// A bcrypt hash, read as Go's `golang.org/x/crypto/bcrypt` reads it, which Flyte compares with.
///
/// The text is `$2b$12$`, 22 characters of salt and 31 of digest. Go takes any letter for the `b`, or
/// none, and always computes the same; what stands behind the digest it drops (`newFromHash` and
/// `Hash` in bcrypt.go).
public struct BcryptHash: Unprintable, Hashable, Sendable {
  /// The costs that there are: the binary logarithm of the number of rounds.
  public static let costs = 4...31
  /// The number of bytes of a secret that count; the rest changes nothing.
  public static let secretLimit = 72

  /// The binary logarithm of the number of rounds.
  public let cost: Int
  let salt: [UInt8]
  let digest: [UInt8]

  /// Why a text is no bcrypt hash.
  public enum Flaw: Error, Hashable, Sendable {
    /// It does not begin as bcrypt hashes do.
    case otherText
    /// The cost is no number from 4 to 31.
    case cost
    /// It ends too early.
    case tooShort
    /// A character of the salt or the digest is not one of bcrypt's.
    case character
  }

  /// Reads `text`; white space behind the digest does no harm.
  public init(_ text: some Collection<UInt8>) throws(Flaw) {
    let text = Array(text)
    guard text.starts(with: "$2".utf8), let end = text.dropFirst(2).firstIndex(of: Self.dollar),
      end == 2 || end == 3 && text[2].isLowercase
    else { throw .otherText }
    let rest = text[(end + 1)...]
    let costText = rest.prefix(2)
    let cost = Int(String(decoding: costText, as: UTF8.self))
    guard costText.allSatisfy(\.isDigit), let cost, Self.costs.contains(cost),
      rest.dropFirst(2).first == Self.dollar
    else { throw .cost }
    let body = rest.dropFirst(3).prefix(Self.saltCount + Self.digestCount)
    guard body.allSatisfy(\.isBcryptDigit) else {
      let isCut = body.drop(while: \.isBcryptDigit).allSatisfy(\.isBlankOrBreak)
      throw isCut ? .tooShort : .character
    }
    guard body.count == Self.saltCount + Self.digestCount else { throw .tooShort }
    self.cost = cost
    salt = Array(body.prefix(Self.saltCount))
    digest = Array(body.suffix(Self.digestCount))
  }

  init(cost: Int, salt: [UInt8], digest: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.digest = digest
  }

  static let saltCount = 22
  static let digestCount = 31
  private static let dollar = UInt8(ascii: "$")

  /// The text of the hash, of 60 characters.
  ///
  /// The version is `2b`: what OpenBSD and Python write, and the only one besides `2y` that every
  /// implementation computes as Go does.
  public var text: [UInt8] {
    LibCrypt.setting(cost: cost, salt: salt) + digest
  }
}

extension UInt8 {
  /// Whether it is one of the 64 characters that bcrypt writes bytes with.
  fileprivate var isBcryptDigit: Bool {
    isAlphanumeric || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
  }
}
