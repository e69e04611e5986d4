import AuthModel
import Diagnostics
import Linting

/// Finds redirect URIs without a scheme.
///
/// A redirect URI must be absolute (RFC 6749, section 3.1.2). Providers compare the whole text, so a
/// host alone matches no request.
///
/// Schemes of an app's own (`com.acme.app:/callback`) are fine, and so is a path alone at Keycloak,
/// which completes it with the client's root URL.
struct RelativeRedirectURI: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose != .origin, uri.isLiteral, !uri.isAbsolute else { return }
    guard !["*", "+", "-"].contains(uri.url.text) else { return }
    let isPath = uri.url.text.hasPrefix("/")
    if isPath, uri.rules?.completesPaths == true { return }
    report(
      "\(uri.noun) '\(uri.url)' is not absolute; it starts with a scheme such as 'https://'",
      at: uri.url.textRange,
      as: isPath && uri.provider == nil ? .note : .error,
      notes: [Note("the text must be equal to what the product sends, which is a whole URL")],
      fix: fix(uri)
    )
  }

  private func fix(_ uri: RedirectURI) -> Fix? {
    let host = uri.url.text.prefix { $0 != "/" && $0 != ":" }
    let isName = host.contains(".") && host.contains { $0.isLetter } && !host.hasPrefix(".")
    guard isName, uri.url.isVerbatim else { return nil }
    return .replace(uri.url.textRange.startPlace, with: "https://", "add 'https://'")
  }
}
