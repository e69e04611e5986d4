import AuthModel
import Diagnostics
import Linting

/// Finds client secrets of Flyte that are too short to be random.
///
/// Whoever has flytepropeller's secret may do everything. Providers give out secrets of 24 characters
/// and more; one with fewer than 16 was most likely thought up by somebody, and can be guessed.
struct FlyteShortClientSecret: Rule {
  static let severity = Severity.warning

  func check(_ credentials: FlyteCredentials, report: inout Report) {
    guard credentials.deployment.requiresSignIn else { return }
    report.short(
      credentials.propellerSecrets,
      of: "flytepropeller",
      "it can be guessed; 'authcfg hash --generate PATH' makes a random one with its hash"
    )
    report.short(
      credentials.openIDSecrets,
      of: "the client at the identity provider",
      "it can be guessed; the provider makes random ones"
    )
  }
}

extension Report {
  fileprivate mutating func short(
    _ secrets: [FlyteCredentials.Secret],
    of client: String,
    _ advice: String
  ) {
    for secret in secrets where secret.value.isShort {
      self(
        "the secret of \(client) has fewer than \(SecretValue.leastLength) characters",
        at: secret.value.range,
        notes: [Note(advice)]
      )
    }
  }
}

extension SecretValue {
  fileprivate var isShort: Bool {
    count < Self.leastLength && !range.isBuiltIn && !isEqual(to: FlyteBuiltInCredentials.secret)
  }
}
