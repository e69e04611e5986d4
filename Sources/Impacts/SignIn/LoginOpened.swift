import AuthModel
import Diagnostics
import Diffing

/// Finds ways to sign in, or to come in without, that were closed before.
///
/// Nobody has to sign in to Flyte or Amundsen any more, Houston takes passwords of its own, or lets anybody
/// make an account: each lets people in who were kept out.
struct LoginOpened: ImpactRule {
  static let severity = ChangeSeverity.security

  func judge(_ pair: ConfigurationPair, report: inout ImpactReport) {
    if let old = pair.old?.flyte, let new = pair.new?.flyte, old.requiresSignIn, !new.requiresSignIn
    {
      report(
        "nobody has to sign in to Flyte any more",
        at: old.useAuth?.range,
        new.useAuth?.range,
        notes: ["whoever reaches the console or the API can run code in the cluster"]
      )
    }
    if let old = pair.old?.astronomer, let new = pair.new?.astronomer {
      compare(old, new, &report)
    }
    compare(pair.old?.amundsenProcesses ?? [], pair.new?.amundsenProcesses ?? [], &report)
  }

  private func compare(
    _ old: AstronomerValues,
    _ new: AstronomerValues,
    _ report: inout ImpactReport
  ) {
    guard new.rendersHouston else { return }
    if old.localEnabled?.value != true, let local = new.localEnabled, local.value {
      report(
        "people can sign in with a user name and a password of Houston's own",
        at: old.localEnabled?.range,
        local.range,
        notes: ["such accounts stay when a person leaves: no identity provider knows them"]
      )
    }
    if old.gitHubEnabled?.value == false, new.gitHubEnabled?.value != false {
      report(
        "people can sign in with GitHub, through a tenant that all platforms share",
        at: old.gitHubEnabled?.range,
        new.gitHubEnabled?.range
      )
    }
  }

  private func compare(
    _ old: [AmundsenProcess],
    _ new: [AmundsenProcess],
    _ report: inout ImpactReport
  ) {
    for before in old where before.usesFlaskOIDC {
      compareOpenPages(before, new.first { $0.service == before.service }, &report)
      guard let after = new.first(where: { $0.service == before.service }), !after.usesFlaskOIDC,
        !after.hasForeignWrapper, !after.mayHoldMore
      else { continue }
      report(
        "nobody has to sign in to \(before.name) any more",
        at: before.switchPlace,
        after.switchPlace
      )
    }
  }
}

extension LoginOpened {
  /// Compares the pages that nobody has to sign in for.
  private func compareOpenPages(
    _ old: AmundsenProcess,
    _ new: AmundsenProcess?,
    _ report: inout ImpactReport
  ) {
    let name = "FLASK_OIDC_WHITELISTED_ENDPOINTS"
    guard let new, new.usesFlaskOIDC, let after = new.text(name), let before = old.text(name) else {
      return
    }
    let names = [before, after].map { $0.value.split(separator: ",").map(String.init) }
    let added = names[1].filter { !names[0].contains($0) && !$0.isEmpty }
    guard !added.isEmpty else { return }
    let list = added.map { "'\(KeyText.shown($0))'" }.joined(separator: " and ")
    report(
      "whoever reaches \(new.name) gets \(list) without signing in",
      at: after.range,
      before.range
    )
  }
}

extension AmundsenProcess {
  /// What switches flaskoidc on or off.
  fileprivate var switchPlace: SourceRange? {
    self["FLASK_APP_MODULE_NAME"]?.place ?? self["APP_WRAPPER"]?.place
  }
}
