import AuthModel
import Diagnostics
import Linting

/// Finds one secret for flytepropeller and for the client at the identity provider.
///
/// They are two clients: one lets people in, the other may do everything inside. Whoever has one of the
/// secrets then has both, and none can be changed without the other.
///
/// If an external server issues the tokens, one client may be meant for both: then it is silent.
struct FlyteSharedClientSecret: Rule {
  static let severity = Severity.warning

  func check(_ credentials: FlyteCredentials, report: inout Report) {
    let deployment = credentials.deployment
    guard deployment.requiresSignIn, !deployment.hasOneClient else { return }
    for secret in credentials.propellerSecrets {
      let other = credentials.openIDSecrets.first { $0.value.isSame(as: secret.value) }
      guard let other else { continue }
      report(
        "flytepropeller has the same secret as the client at the identity provider",
        at: secret.value.range,
        notes: [
          Note("the other one", at: other.value.range),
          Note("whoever has one of them has both; 'authcfg hash --generate PATH' makes a new one"),
        ]
      )
    }
  }
}

extension FlyteDeployment {
  /// Whether flytepropeller and flyteadmin may be one client at the provider.
  fileprivate var hasOneClient: Bool {
    !isOwnAuthServer && propellerClientID?.value == openID?.clientID?.value
  }
}
