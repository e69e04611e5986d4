import AuthModel
import Diagnostics
import Linting

/// Finds AWS roles as workload identities of Deployments whose Astro Runtime knows none.
///
/// A role of one's own needs Astro Runtime 9.15.0, 10.9.0 or 11.5.0, or a newer one of the same line. An
/// older one goes on with the Deployment's default identity.
struct AstroOutdatedRuntime: Rule {
  static let severity = Severity.warning

  func check(_ deployment: AstroDeploymentSettings, report: inout Report) {
    guard let configuration = deployment.configuration, let version = configuration.runtimeVersion,
      let identity = configuration.workloadIdentity, case .awsRole = identity.kind,
      let least = AstroDeployment.leastRuntime(beside: version.value)
    else { return }
    report(
      "Astro Runtime \(version.value) does not take a role as workload identity",
      at: version.range,
      notes: [Note("the role that is asked for", at: identity.text.range), Note("\(least) does")]
    )
  }
}
