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
/// A file that does not say flytepropeller's secret either may be one of several, and is only warned
/// about. Where files of configuration may be mounted that are not known, nothing is said.
struct FlyteMissingStaticClients: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.chart != nil, !deployment.writesDownStaticClients,
      deployment.knownClients?.isBuiltIn == true,
      (deployment.version ?? FlyteChart.newest) >= ChartVersion(1, 1, 44)
    else { return }
    let use = deployment.ownServerClients.first { $0.program == .propeller }
    guard let use, use.id.value == "flytepropeller" else { return }
    let off = deployment.binary?.configuration?.auth?.enableAuthServer
    let isCertain = deployment.isComplete || deployment.propellerSecret?.range.isBuiltIn == false
    report(
      "flyteadmin issues tokens itself, but nobody knows the secret of its built-in 'flytepropeller'",
      at: deployment.place(off?.range, deployment.useAuth?.range),
      as: isCertain ? nil : .warning,
      notes: [
        Note("flytepropeller is refused as 'invalid_client', and executions stay 'UNKNOWN'"),
        isCertain ? nil : Note("right only if another values file writes 'staticClients'"),
        Note(off == nil ? remedy(in: deployment) : "the chart writes clients down if this is on"),
      ].compactMap(\.self)
    )
  }

  private func remedy(in deployment: FlyteDeployment) -> String {
    let place = deployment.chart == .core ? "configmap.adminServer" : "configuration.inline"
    return "write 'flytectl' and 'flytepropeller' below "
      + "'\(place).auth.appAuth.selfAuthServer.staticClients'; 'authcfg hash' makes 'client_secret'"
  }
}
