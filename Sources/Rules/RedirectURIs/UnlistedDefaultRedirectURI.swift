import AuthModel
import Diagnostics
import Linting

/// Requires the default redirect URI to be one of the registered ones.
///
/// Cognito sends people to the default when a request names no redirect URI, and refuses a default
/// that is not in the list of callback URLs.
struct UnlistedDefaultRedirectURI: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registration: Registration, report: inout Report) {
    guard let standard = registration.defaultRedirectURI, !standard.text.isEmpty else { return }
    guard registration.listsLoginURIs else { return }
    let uris = registration.loginURIs
    let isOpen = uris.contains { !$0.isLiteral } || standard.isUnfinished
    guard !isOpen, !uris.contains(where: { $0.url.text == standard.text }) else { return }
    report(
      "default redirect URI '\(standard)' is not one of the registered redirect URIs",
      at: standard.textRange,
      notes: uris.prefix(1).map { Note("these are registered", at: $0.url.range) }
    )
  }
}
