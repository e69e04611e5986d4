import AuthModel
import Diagnostics
import Diffing

/// Finds identity providers with which people could sign in until now.
///
/// Whoever has no account at another one stays outside, and an account of the same mail address at another
/// one may be taken for the same person or for a new one.
struct ProviderRemoved: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let client = pair.old, client.isEnabled, pair.new?.isEnabled != true,
      client.relyingParty.name == "Houston", client.givesClientID || client.hasDefaultClientID
    else { return }
    report(
      "nobody can sign in with '\(client.name)' any more",
      at: pair.newSwitch,
      pair.oldSwitch,
      client.clientID?.range
    )
  }
}
