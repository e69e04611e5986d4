import AuthModel
import Diagnostics
import Diffing

/// Finds ways to sign in that are no longer there, and doors that were open.
///
/// Whoever came in that way has to come in another way, or stays outside.
struct LoginClosed: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ConfigurationPair, report: inout ImpactReport) {
    if let old = pair.old?.flyte, let new = pair.new?.flyte, !old.requiresSignIn, new.requiresSignIn
    {
      report(
        "everybody has to sign in to Flyte",
        at: old.useAuth?.range,
        new.useAuth?.range,
        notes: [
          "flytectl, flytekit and pipelines that were set up without a client are refused",
          "tokens are asked for from now on: flytepropeller needs its secret before the upgrade",
        ]
      )
    }
    guard let old = pair.old?.astronomer, let new = pair.new?.astronomer, new.rendersHouston else {
      return
    }
    if let local = old.localEnabled, local.value, new.localEnabled?.value != true {
      report(
        "nobody can sign in with a user name and a password of Houston's own any more",
        at: local.range,
        new.localEnabled?.range,
        notes: ["see that an administrator can sign in with a provider before the upgrade"]
      )
    }
    if old.gitHubEnabled?.value != false, new.gitHubEnabled?.value == false {
      report(
        "nobody can sign in with GitHub any more",
        at: old.gitHubEnabled?.range,
        new.gitHubEnabled?.range,
        as: .notable
      )
    }
  }
}
