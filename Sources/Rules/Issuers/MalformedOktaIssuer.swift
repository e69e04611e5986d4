import AuthModel
import Diagnostics
import Linting

/// Requires an Okta issuer to be the org itself or one of its authorization servers.
///
/// Right are `https://ORG.okta.com` and `https://ORG.okta.com/oauth2/ID`, where the id is `default`
/// or starts with `aus`. `/oauth2` alone is the folder of the endpoints, `ORG-admin.okta.com` is the
/// console, and other paths lead to pages for people.
///
/// Only Okta's own hosts are looked at; custom domains may have any path.
struct MalformedOktaIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard issuer.provider == .okta, issuer.isProviderCertain else { return }
    checkHost(issuer, &report)
    guard PastedEndpoint(issuer) == nil else { return }
    let steps = issuer.pathComponents
    if steps == ["oauth2"] {
      report(
        "'/oauth2' is no issuer of Okta; it lacks the id of an authorization server",
        at: issuer.pathRange,
        notes: [
          Note("for the server called default: https://\(issuer.url.host)/oauth2/default"),
          Note("for the org itself: https://\(issuer.url.host)"),
        ]
      )
    } else if !steps.isEmpty, steps.first != "oauth2", steps.first != ".well-known" {
      report(
        "'\(issuer.path)' is no issuer of Okta; expected no path, or '/oauth2/' and a server's id",
        at: issuer.pathRange
      )
    }
  }

  private func checkHost(_ issuer: Issuer, _ report: inout Report) {
    let host = issuer.url.host
    guard let dot = host.firstIndex(of: "."), host[..<dot].hasSuffix("-admin") else { return }
    let right = String(host[..<dot].dropLast("-admin".count) + host[dot...])
    report(
      "'\(host)' is Okta's console for administrators; expected '\(right)'",
      at: issuer.url.hostRange,
      notes: [Note("tokens are issued by the org's own host")],
      fix: issuer.url.isVerbatim
        ? .replace(issuer.url.hostRange, with: right, "use the org's own host") : nil
    )
  }
}
