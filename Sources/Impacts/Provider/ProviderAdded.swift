import AuthModel
import Diagnostics
import Diffing

/// Notes identity providers with which people can sign in from now on.
///
/// Everybody whom the provider knows comes as far as the login page lets them.
struct ProviderAdded: ImpactRule {
  static let severity = ChangeSeverity.security

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let client = pair.new, client.isEnabled, pair.old?.isEnabled != true,
      client.relyingParty.name == "Houston", client.givesClientID || client.hasDefaultClientID
    else { return }
    report(
      "people can sign in with '\(client.name)' from now on",
      at: pair.oldSwitch,
      pair.newSwitch,
      client.clientID?.range
    )
  }
}
