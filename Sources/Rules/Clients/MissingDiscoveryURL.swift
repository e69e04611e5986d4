import AuthModel
import Diagnostics
import Linting

/// Requires an issuer or a discovery URL for every provider that is switched on.
///
/// Without it the product does not know where to send people. In Astronomer, variables
/// from `houston.env` and `houston.secret` count.
///
/// Google has a default. So has Auth0, but Astronomer's default is its own shared tenant, where a
/// client id of yours is not known. Where nothing but the switch is written, the rest may stand in
/// another values file, and the missing client id is noted already.
struct MissingDiscoveryURL: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isEnabled, !client.givesIssuer, !client.isOnlySwitched else { return }
    let name = client.name
    let noun = client.relyingParty.issuerNoun
    if !client.hasDefaultIssuer {
      let form = client.promisedProvider?.issuerForm
      report(
        "'\(name)' is switched on but has no \(noun)",
        at: client.provider.range,
        notes: [Note(form.map { "expected \($0)" } ?? "expected the provider's issuer")]
      )
    } else if let tenant = client.relyingParty.sharedTenant, client.givesClientID,
      client.promisedProvider == tenant.provider
    {
      report(
        "'\(name)' has a client id of its own but no \(noun)",
        at: client.provider.range,
        as: .warning,
        notes: [
          Note("the default is \(tenant.owner)'s shared tenant, which does not know the id"),
          Note(tenant.provider.issuerForm.map { "expected \($0)" } ?? "expected your own tenant"),
        ]
      )
    }
  }
}
