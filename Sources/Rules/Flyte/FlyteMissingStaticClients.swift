import AuthModel
import Diagnostics
import Linting

/// Requires the clients of flyteadmin's own authorization server to be written down.
///
/// Without `staticClients` flyteadmin knows built-in ones, of which `flytepropeller` has the hash of a
/// secret that nobody knows since 1.1.44 (GHSA-67x4-qr35-qvrm). flytepropeller is refused as
/// `invalid_client`, and executions stay `UNKNOWN`. flyte-core writes none down; flyte-binary does,
/// unless `enableAuthServer` is off.
///
/// A file that says nothing of flytepropeller's credentials either may be one of several, and files of
/// configuration may be mounted that are not known: then nothing is said.
struct FlyteMissingStaticClients: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.chart != nil, deployment.isPropellerSetUp,
      !deployment.writesDownStaticClients,
      deployment.knownClients?.isBuiltIn == true,
      (deployment.version ?? FlyteChart.newest) >= ChartVersion(1, 1, 44)
    else { return }
    let use = deployment.ownServerClients.first { $0.program == .propeller }
    guard let use, use.id.value == "flytepropeller" else { return }
    let off = deployment.binary?.configuration?.auth?.enableAuthServer
    report(
      "flyteadmin issues tokens itself, but nobody knows the secret of its built-in 'flytepropeller'",
      at: deployment.place(off?.range, deployment.useAuth?.range),
      notes: [
        Note("flytepropeller is refused as 'invalid_client', and executions stay 'UNKNOWN'"),
        Note(off == nil ? remedy(in: deployment) : "the chart writes clients down if this is on"),
      ]
    )
  }

  private func remedy(in deployment: FlyteDeployment) -> String {
    let place = deployment.chart == .core ? "configmap.adminServer" : "configuration.inline"
    return "write 'flytectl' and 'flytepropeller' below "
      + "'\(place).auth.appAuth.selfAuthServer.staticClients'; 'authcfg hash' makes 'client_secret'"
  }
}
