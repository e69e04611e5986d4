import Diagnostics

extension BcryptHash {
  /// Whether hashes can be made and compared on this platform.
  public static var isAvailable: Bool { LibCrypt.isThere }

  /// Whether a secret is the one that a hash was made of.
  public enum Verdict: Hashable, Sendable {
    /// Go takes the secret.
    case matches
    /// Go refuses it.
    case differs
    /// Nobody can tell here: libxcrypt is missing, or a NUL byte ends the secret too early for it.
    case unknown
  }

  /// Compares the hash with `secret`, which takes as long as the cost says: 2 to the power of it
  /// rounds, some 50 µs each.
  ///
  /// Bytes behind the 72nd do not count, as they do not for Go's `CompareHashAndPassword`.
  public func verdict(on secret: some Collection<UInt8>) -> Verdict {
    let secret = Array(secret.prefix(Self.secretLimit))[...]
    guard !secret.contains(0) else { return .unknown }
    guard let other = LibCrypt.digest(of: secret, cost: cost, salt: salt) else { return .unknown }
    // In a time that says nothing of where they differ, as `subtle.ConstantTimeCompare` does.
    let difference = zip(digest, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 ? .matches : .differs
  }

  /// Why no hash was made.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no secret.
    case empty
    /// The secret has more than 72 bytes, which Go's `GenerateFromPassword` refuses as well.
    case tooLong
    /// A NUL byte is in it.
    case containsNUL
    /// libxcrypt is missing or does not do bcrypt.
    case unavailable
  }

  /// Makes the hash of `secret` with a salt out of `generator`.
  ///
  /// - Parameters:
  ///   - secret: One to 72 bytes, none of them NUL.
  ///   - cost: One of `costs`.
  ///   - generator: Where the 16 random bytes of the salt come from.
  /// - Throws: Why it cannot be made.
  public init(
    of secret: some Collection<UInt8>,
    cost: Int,
    using generator: inout some RandomNumberGenerator
  ) throws(Failure) {
    precondition(Self.costs.contains(cost), "bcrypt knows no such cost")
    if secret.isEmpty { throw .empty }
    if secret.count > Self.secretLimit { throw .tooLong }
    if secret.contains(0) { throw .containsNUL }
    guard let salt = LibCrypt.salt(using: &generator),
      let digest = LibCrypt.digest(of: Array(secret)[...], cost: cost, salt: salt)
    else { throw .unavailable }
    self.init(cost: cost, salt: salt, digest: digest)
  }
}
