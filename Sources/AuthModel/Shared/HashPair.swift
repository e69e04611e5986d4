import Bcrypt
public import Diagnostics

/// A client's secret and a hash that ought to be made of it.
///
/// Pairs of the same bytes are equal wherever they stand, so that each is verified once.
public struct HashPair: Unprintable, Hashable, Sendable {
  private let secret: [UInt8]
  private let hash: BcryptHash

  init?(secret: [UInt8], _ hash: BcryptHash) {
    guard !secret.isEmpty else { return nil }
    self.secret = secret
    self.hash = hash
  }

  /// The pair of a secret that everybody knows.
  init?(secret: String, _ hash: BcryptHash) {
    self.init(secret: Array(secret.utf8), hash)
  }

  /// What came of a verification.
  public enum Verdict: Hashable, Sendable {
    /// The hash is that of the secret.
    case matches
    /// The hash is that of something else.
    case differs
    /// Nobody has looked.
    case unverified(Reason)

    /// Why a pair was not verified.
    public enum Reason: Hashable, Sendable {
      /// The program was built without libxcrypt, or libxcrypt without bcrypt.
      case unavailable
      /// There is a NUL byte in the secret, at which libxcrypt stops.
      case containsNUL
      /// It would take too long.
      case tooCostly
    }
  }

  /// The binary logarithm of the number of rounds that a verification takes.
  public var cost: Int { hash.cost }

  /// The pair of the same hash and the secret with a line feed behind it, as `echo` has it.
  public var withLineFeed: HashPair? { HashPair(secret: secret + [UInt8(ascii: "\n")], hash) }

  /// Verifies the pair, which takes 2 to the power of `cost` rounds of some 50 µs.
  public func verify() -> Verdict {
    switch hash.verdict(on: secret) {
    case .matches: .matches
    case .differs: .differs
    case .unknown: .unverified(secret.contains(0) ? .containsNUL : .unavailable)
    }
  }
}
