import AuthModel
import Diagnostics
import Linting

/// Finds Houston's redirect URI of the code flow on Entra's platform for single-page applications.
///
/// Houston is a server and redeems the code with its secret. For a URI on `spa` Entra redeems codes
/// only for browsers with PKCE and answers AADSTS9002325.
struct AstronomerRedirectURIOnSPA: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.platform == .singlePage, uri.isLiteral else { return }
    guard HoustonURLs.baseDomain(ofRedirectURI: uri.url) != nil else { return }
    guard HoustonURLs.flow(meantBy: uri.url.path) == .code else { return }
    report(
      "Houston's redirect URI is on the platform 'spa'",
      at: uri.url.textRange,
      notes: [
        Note("move it to 'web': Houston is a server, and sign-in ends with AADSTS9002325")
      ]
    )
  }
}
