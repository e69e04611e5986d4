import AuthModel
import Diagnostics
import Linting

/// Finds Okta's org server where groups are to be imported.
///
/// The org server leaves groups out of id tokens that come along with an access token; they are at
/// its userinfo endpoint only. Astronomer's documentation asks for an authorization server of one's
/// own, such as `/oauth2/default`, with a groups claim.
struct AstronomerOktaGroupsFromOrgServer: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let wanted = values.openIDConnect?.groupImport, wanted.value else { return }
    for client in values.clients {
      guard let issuer = client.issuerInUse, issuer.provider == .okta else { continue }
      guard issuer.isProviderCertain, issuer.pathComponents.isEmpty else { continue }
      report(
        "Okta's org server leaves groups out of id tokens; expected '/oauth2/default' or the like",
        at: issuer.url.hostRange,
        notes: [
          Note("groups are to be imported", at: wanted.range),
          Note("the authorization server needs a groups claim; userinfo alone may not be enough"),
        ]
      )
    }
  }
}
