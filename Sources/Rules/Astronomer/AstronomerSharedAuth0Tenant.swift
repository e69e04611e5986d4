import AuthModel
import Diagnostics
import Linting

/// Notes an Auth0 provider that is Astronomer's own tenant and not yours.
///
/// Without a discovery URL and a client id, `auth0` is the tenant that Astronomer shares among
/// installations. Who may sign in there is not yours to decide.
struct AstronomerSharedAuth0Tenant: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isEnabled, client.provider.value == "auth0", !client.givesClientID else { return }
    let host = client.issuer?.url.normalizedHost
    guard host == WellKnownProvider.sharedAuth0Host || !client.givesIssuer else { return }
    report(
      "'auth0' without a client id is the tenant that Astronomer shares among installations",
      at: client.provider.range,
      notes: [Note("give 'clientId' and 'discoveryUrl' of a tenant of your own")]
    )
  }
}
