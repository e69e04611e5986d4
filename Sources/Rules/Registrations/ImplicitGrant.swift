import AuthModel
import Diagnostics
import Linting

/// Notes registrations that allow the implicit grant, which puts tokens into URLs.
///
/// Tokens in a URL end up in browser histories, logs and referrers; RFC 9700, section 2.1.2, advises
/// against the grant. A registration that no longer needs it should not allow it.
///
/// Houston's default flow is implicit: a registration with its `/v1/oauth/redirect/`, or next to
/// values whose flow is implicit, needs the grant and is not noted.
struct ImplicitGrant: Rule {
  static let severity = Severity.note

  func check(_ project: Project, report: inout Report) {
    let platforms = project.configurations.compactMap(\.astronomer)
    let isNeeded = platforms.contains { $0.rendersHouston && $0.flow?.value != .code }
    guard !isNeeded else { return }
    for registration in project.configurations.flatMap(\.registrations) {
      let isHouston = registration.loginURIs.contains { uri in
        HoustonURLs.flow(meantBy: uri.url.path) == .implicit
      }
      guard !isHouston, let range = registration.implicitGrants.first else { continue }
      report(
        "the registration allows the implicit grant",
        at: range,
        notes: [
          Note(
            "tokens come back in the URL; switch it off unless a product needs the implicit flow"
          )
        ]
      )
    }
  }
}
