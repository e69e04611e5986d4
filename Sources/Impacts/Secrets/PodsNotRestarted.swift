import AuthModel
import Diagnostics
import Diffing

/// Notes secrets that pods do not see before somebody restarts them.
///
/// Deployments of flyte-core have a checksum over their ConfigMaps and none over their Secrets, and a
/// variable that comes from a Secret is read when its container starts.
struct PodsNotRestarted: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ change: Change, report: inout ImpactReport) {
    if change.document.object?.hasPrefix("Secret ") == true,
      change.path.steps.first == .key("data"), change.old != nil, change.new != nil
    {
      report(
        "pods that take it as a variable keep the old value until they are restarted",
        at: change.new?.place,
        change.old?.place
      )
    }
    guard let path = change.field?.generalPath, change.field?.document.kind == .flyteCoreValues,
      Self.secretsOfCore.contains(path)
    else { return }
    report(
      "no pod is restarted by the upgrade: the chart has no checksum over its Secrets",
      at: change.new?.place,
      change.old?.place,
      notes: ["restart flyteadmin, flytepropeller and flytescheduler after it"]
    )
  }

  private static let secretsOfCore: Set = [
    "secrets.adminOauthClientCredentials.clientSecret", "flyteadmin.secrets.<name>",
  ]
}
