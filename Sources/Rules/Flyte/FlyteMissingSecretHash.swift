import AuthModel
import Diagnostics
import Linting

/// Requires a hash of flytepropeller's secret where flyteadmin issues the tokens.
///
/// The flyte-binary chart does not insist on `clientSecretHash`. Without it flyteadmin knows the client
/// `flytepropeller` without a secret, refuses each of its logins, and executions stay `UNKNOWN`. With
/// `enableAuthServer: false` the chart leaves out the hash along with the clients; flyteadmin still issues
/// the tokens, unless `authServerType` says otherwise, and falls back to clients that are built in, whose
/// secret nobody has.
///
/// The hash may come from another values file, or from a Secret that `inlineSecretRef` names. It is an
/// error if all values of the release are known, or if the secret itself stands in the same file, and
/// else nothing is said.
struct FlyteMissingSecretHash: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.requiresSignIn, deployment.isOwnAuthServer,
      !deployment.isWithoutAuthentication,
      let configuration = deployment.effectiveBinary?.configuration, let auth = configuration.auth,
      !configuration.isContinuedElsewhere
    else { return }
    if let choice = auth.enableAuthServer, !choice.value {
      guard deployment.staticClients == nil, deployment.isComplete else { return }
      report.builtInClients(because: choice)
      return
    }
    let hash = auth.internal?.clientSecretHash
    guard hash?.isEmpty != false, deployment.propellerHash == nil else { return }
    guard deployment.isComplete || deployment.propellerSecret != nil else { return }
    report(
      "flytepropeller's secret has no hash; 'configuration.auth.internal.clientSecretHash' is empty",
      at: deployment.place(
        hash?.range,
        auth.internal?.clientSecret?.range,
        auth.internal?.range,
        auth.range
      ),
      notes: [
        Note("flyteadmin refuses each login of flytepropeller, and executions stay UNKNOWN"),
        Note("'authcfg hash --secret env:VARIABLE' prints what belongs there"),
      ]
    )
  }
}

extension Report {
  fileprivate mutating func builtInClients(because choice: Located<Bool>) {
    self(
      "'enableAuthServer' is off and flyteadmin issues the tokens, with the clients built into it",
      at: choice.range,
      notes: [
        Note("nobody has the secret of the built-in flytepropeller, and executions stay UNKNOWN"),
        Note(
          "switch it on and set 'clientSecretHash', or set 'authServerType: External' below "
            + "'configuration.inline.auth.appAuth'"
        ),
      ]
    )
  }
}
