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
    compareImages(pair, &report)
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

  /// Compares whether the images of Amundsen's services have in them what signs people in.
  private func compareImages(_ pair: ConfigurationPair, _ report: inout ImpactReport) {
    for after in pair.new?.amundsenProcesses ?? [] where after.usesFlaskOIDC {
      guard let before = pair.old?.amundsenProcesses.first(where: { $0.service == after.service }),
        before.usesFlaskOIDC
      else { continue }
      if after.lacksOIDC, !before.lacksOIDC {
        report(
          "the image of \(after.name) has no flaskoidc in it any more",
          at: after.image?.name.range,
          before.image?.name.range,
          notes: ["it does not start: the module 'flaskoidc' is not found"]
        )
      } else if let line = after.line, let oldLine = before.line, line != oldLine,
        after.installed?.isCertain == true
      {
        report(
          "\(after.name) has \(line.rawValue) in it, which reads other variables than \(oldLine.rawValue)",
          at: after.tagPlace(in: pair.new),
          before.tagPlace(in: pair.old),
          after.installed?.evidence.range,
          notes: ["'authcfg explain amundsen-variables' lists those of each"]
        )
      }
    }
  }
}

extension AmundsenProcess {
  /// Where values say which release of the image it is.
  fileprivate func tagPlace(in configuration: Configuration?) -> SourceRange? {
    service.flatMap { configuration?.amundsen?.written[$0]?.imageTag?.range }
  }
}
