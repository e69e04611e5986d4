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

  /// What came of a verification.
  public enum Verdict: Hashable, Sendable {
    /// The hash is that of the secret.
    case matches
    /// The hash is that of the secret with a line feed behind it, as `echo` has it.
    case matchesWithLineFeed
    /// The hash is that of something else.
    case differs
    /// Nobody can tell here: libxcrypt is missing, or there is a NUL byte in the secret.
    case unknown
  }

  /// The binary logarithm of the number of rounds that a verification takes.
  public var cost: Int { hash.cost }

  /// Whether pairs can be verified on this platform.
  public static var canBeVerified: Bool { BcryptHash.isAvailable }

  /// Verifies the pair, which takes 2 to the power of `cost` rounds of some 50 µs, or twice as many.
  public func verify() -> Verdict {
    switch hash.verdict(on: secret) {
    case .matches: .matches
    case .differs:
      hash.verdict(on: secret + [UInt8(ascii: "\n")]) == .matches ? .matchesWithLineFeed : .differs
    case .unknown: .unknown
    }
  }
}
