import AuthModel
import Diagnostics
import Linting

/// Requires the URL and the authorization server of Okta that charts before 2.1.1 make endpoints of.
///
/// They put `OIDC_ORG_URL`, `/oauth2/`, `OIDC_AUTH_SERVER_ID` and the path of each endpoint one behind the
/// other: with a slash at the end of the URL, or without a server, no endpoint is where Okta has it. The
/// provider has to be a custom authorization server of Okta; others cannot be expressed.
struct AmundsenMalformedOktaURL: Rule {
  static let severity = Severity.error

  func check(_ amundsen: AmundsenInstallation, report: inout Report) {
    guard let keys = amundsen.keysInForce else { return }
    if let server = keys.authServerID, server.value.isEmpty {
      report(
        "no authorization server is named, and no endpoint is where Okta has it",
        at: server.range,
        notes: [
          Note("the chart writes '/oauth2//v1/authorize'"), Note("Okta's own server is 'default'"),
        ]
      )
    }
    guard let url = keys.orgURL, !url.isUnfinished, url.hasPlausibleHost else { return }
    if url.path == "/" {
      report(
        "the slash at the end of the URL makes two of one",
        at: url.pathRange,
        notes: [Note("the chart writes '//oauth2', where Okta has nothing")],
        fix: url.isVerbatim ? .delete(url.pathRange, "take it off") : nil
      )
    } else if !url.path.isEmpty {
      report(
        "expected the URL of the organization without a path",
        at: url.pathRange,
        notes: [Note("the chart puts '/oauth2/' and the server behind it")]
      )
    } else if let provider = Issuer(url).provider, provider != .okta, Issuer(url).isProviderCertain
    {
      report(
        "'\(url.normalizedHost)' belongs to \(provider.rawValue), but this chart knows Okta only",
        at: url.hostRange,
        notes: [Note("charts from 2.1.1 on take any provider")]
      )
    }
  }
}
