import Bcrypt

/// The credentials of flytepropeller that everybody knows.
///
/// Sources: charts/flyte-core/values.yaml; flyteadmin/auth/config/config.go before and since 1.1.44;
/// GHSA-67x4-qr35-qvrm (CVE-2022-39273).
public enum FlyteBuiltInCredentials {
  /// The secret in the values of flyte-core's chart.
  public static let secret = "foobar"

  /// The first version without a hash of `secret` built in.
  public static let fixed = ChartVersion(1, 1, 44)

  /// The hashes that flyteadmin has or had built in for the client `flytepropeller`.
  public enum Hash: String, CaseIterable, Sendable {
    /// That of `secret`, until 1.1.44.
    case open = "$2a$10$IxMdI6d.LIRZPpSfEwNoeu4rY3FhDREsxFJXikcgdRRAStxUlsuEO"
    /// The one since, of a secret that nobody is known to have.
    case closed = "$2a$06$d6PQn2QAFU3cL5V8MDkeuuk63xubqUxNxjtfPw.Fc9MgV6vpmyOIy"
  }
}

extension ClientSecretHash {
  /// Which of flyteadmin's built-in hashes it is, if it is one.
  public var builtIn: FlyteBuiltInCredentials.Hash? {
    guard let bcrypt else { return nil }
    return FlyteBuiltInCredentials.Hash.allCases.first { hash in
      (try? BcryptHash(hash.rawValue.utf8)) == bcrypt
    }
  }

  /// The pair of the hash and the secret in the values of flyte-core's chart; `nil` if it is no hash.
  public var pairWithBuiltInSecret: HashPair? {
    bcrypt.flatMap { HashPair(secret: FlyteBuiltInCredentials.secret, $0) }
  }
}
