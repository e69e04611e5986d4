import AuthModel
import Diagnostics
import Linting

/// Requires a client id for every provider that is switched on.
///
/// Without it the provider answers the first request with an error. In Astronomer, variables
/// from `houston.env` and `houston.secret` count.
///
/// Google needs none in Astronomer, where it goes through the shared Auth0 tenant. Where nothing but
/// the switch is written, the rest may stand in another values file: that is worth a note only.
struct MissingClientID: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isEnabled, !client.givesClientID else { return }
    let name = client.name
    if client.hasDefaultClientID {
      guard let tenant = client.relyingParty.sharedTenant, let issuer = client.issuerInUse else {
        return
      }
      guard client.promisedProvider == tenant.provider, issuer.url.normalizedHost != tenant.host
      else { return }
      report(
        "'\(name)' has an issuer of its own but no client id",
        at: client.provider.range,
        as: .warning,
        notes: [
          Note("the default id is known at \(tenant.owner)'s shared tenant only"),
          Note("the issuer", at: issuer.url.range),
        ]
      )
    } else {
      report(
        "'\(name)' is switched on but has no client id",
        at: client.provider.range,
        as: client.isOnlySwitched ? .note : nil,
        notes: client.isOnlySwitched
          ? [Note("right only if another values file or a Secret gives it")]
          : [
            client.relyingParty.effectOfMissingClientID.map { Note($0) },
            Note("it is shown where the application is registered at the provider"),
          ].compactMap(\.self)
      )
    }
  }
}
