import AuthModel
import Diagnostics
import Linting

/// Notes a logout URI that is not the one of Astronomer's login page.
///
/// People come back to `https://app.BASE/logout` after signing out. A logout URI on another host of
/// the same platform, or with a final slash, is not that one; after signing out people see the
/// provider's error page.
///
/// Registrations without Houston's redirect URI are not looked at, nor is Entra's front-channel
/// `logoutUrl`, which is something else.
struct AstronomerMisspeltLogoutURI: Rule {
  static let severity = Severity.note

  func check(_ registration: Registration, report: inout Report) {
    guard registration.provider != .entra else { return }
    let domains = Set(
      registration.loginURIs.compactMap { HoustonURLs.baseDomain(ofRedirectURI: $0.url) }
    )
    let logoutURIs = registration.logoutURIs
    for domain in domains.sorted() {
      let right = HoustonURLs.logoutURI(below: domain)
      let wanted = URLReference(right, at: registration.range)
      guard !logoutURIs.contains(where: { !$0.isLiteral || $0.accepts(wanted) }) else { continue }
      for uri in logoutURIs where isSlip(uri.url, domain) {
        report(
          "logout URI '\(uri.url)' is not Astronomer's '\(right)'",
          at: uri.url.textRange,
          notes: [Note("people come back to the login page, on the host 'app.\(domain)'")]
        )
      }
    }
  }

  /// Whether `url` is a logout page of the platform `domain`, but for a slip.
  private func isSlip(_ url: URLReference, _ domain: String) -> Bool {
    let steps = url.path.lowercased().split(separator: "/")
    let hosts = [domain] + HoustonURLs.ownLabels.map { "\($0).\(domain)" }
    return steps == ["logout"] && hosts.contains(url.normalizedHost)
  }
}
