import AuthModel
import Diagnostics
import Linting

/// Finds workload identities of an Astro Deployment that no cloud knows.
///
/// On AWS it is the ARN of a role, `arn:aws:iam::123456789012:role/name`, on Google Cloud the address of a
/// service account, `name@project.iam.gserviceaccount.com`. What stands for it on Azure is left alone.
struct AstroMalformedWorkloadIdentity: Rule {
  static let severity = Severity.warning

  func check(_ deployment: AstroDeploymentSettings, report: inout Report) {
    guard let configuration = deployment.configuration,
      let identity = configuration.workloadIdentity, case .unknown = identity.kind,
      configuration.cloudProvider?.value.lowercased() != "azure"
    else { return }
    report(
      "this is neither the ARN of a role of AWS nor a service account of Google",
      at: identity.text.range,
      notes: [
        Note(
          "expected 'arn:aws:iam::123456789012:role/NAME' or 'NAME@PROJECT.iam.gserviceaccount.com'"
        )
      ]
    )
  }
}
