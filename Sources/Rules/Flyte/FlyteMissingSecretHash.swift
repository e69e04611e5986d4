import AuthModel
import Diagnostics
import Linting

/// Requires a hash of flytepropeller's secret beside the secret in flyte-binary.
///
/// The chart does not insist on `clientSecretHash`. Without it flyteadmin, which issues the tokens, knows
/// the client `flytepropeller` without a secret, refuses each of its logins, and executions stay
/// `UNKNOWN`.
///
/// The hash may come from another values file, or from a Secret that `inlineSecretRef` names. It is an
/// error if all values of the release are known, or if the secret itself stands in the same file, and
/// else nothing is said.
struct FlyteMissingSecretHash: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.requiresSignIn, deployment.isOwnAuthServer,
      !deployment.isWithoutAuthentication, deployment.writesDownStaticClients,
      deployment.knownClients != nil, deployment.propellerHash == nil,
      deployment.isComplete || deployment.propellerSecret != nil
    else { return }
    let client = deployment.effectiveBinary?.configuration?.auth?.internal
    report(
      "flytepropeller's secret has no hash; 'configuration.auth.internal.clientSecretHash' is empty",
      at: deployment.place(
        client?.clientSecretHash?.range,
        client?.clientSecret?.range,
        client?.range,
        deployment.useAuth?.range
      ),
      notes: [
        Note("flyteadmin refuses each login of flytepropeller, and executions stay UNKNOWN"),
        Note("'authcfg hash --secret env:VARIABLE' prints what belongs there"),
      ]
    )
  }
}
