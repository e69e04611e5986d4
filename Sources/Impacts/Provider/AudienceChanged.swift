import AuthModel
import Diagnostics
import Diffing

/// Finds audiences that tokens are asked for, or taken with, no longer or from now on.
///
/// A token for another audience is refused, however long it would still be good.
struct AudienceChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ConfigurationPair, report: inout ImpactReport) {
    if let old = pair.old?.flyte, let new = pair.new?.flyte { compare(old, new, &report) }
    for client in pair.new?.clients ?? [] where client.isEnabled {
      let before = pair.old?.clients.first { $0.provider.value == client.provider.value }
      guard let before, before.isEnabled, before.audience?.value != client.audience?.value else {
        continue
      }
      report(
        "'\(client.name)' asks for tokens of another audience",
        at: client.audience?.range,
        before.audience?.range,
        notes: ["the API of that audience has to be known to the provider"]
      )
    }
  }

  private func compare(
    _ old: FlyteDeployment,
    _ new: FlyteDeployment,
    _ report: inout ImpactReport
  ) {
    guard old.usesExternalServer, new.usesExternalServer else { return }
    let kept = Set(new.acceptedAudiences.map(\.value))
    for audience in old.allowedAudience where !kept.contains(audience.value) {
      report(
        "flyteadmin takes no tokens for this audience any more",
        at: audience.range,
        notes: ["programs that ask for this audience are refused until they ask for another one"]
      )
    }
    let audiences = (old.flyteClient?.audience, new.flyteClient?.audience)
    if audiences.0?.value ?? "" != audiences.1?.value ?? "" {
      report(
        "flytectl and flytekit ask for another audience",
        at: audiences.1?.range,
        audiences.0?.range
      )
    }
    if let before = old.propellerAudience, let after = new.propellerAudience,
      before.value != after.value
    {
      report("flytepropeller asks for another audience", at: after.range, before.range)
    }
  }
}
