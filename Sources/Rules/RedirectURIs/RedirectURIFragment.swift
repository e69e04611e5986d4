import AuthModel
import Diagnostics
import Linting

/// Finds redirect URIs with a fragment.
///
/// A redirect URI must not include a fragment (RFC 6749, section 3.1.2): in the implicit flow the
/// provider puts the tokens there, and in the code flow the server behind the URI never sees it.
struct RedirectURIFragment: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose == .login, uri.url.fragment != nil, uri.isLiteral else { return }
    let range = uri.url.fragmentRange
    let hash = SourceRange(file: range.file, start: max(range.start - 1, 0), end: range.end)
    report(
      "redirect URI '\(uri.url)' has a fragment",
      at: uri.url.isVerbatim ? hash : range,
      notes: [
        Note("register the URI up to the '#': providers refuse fragments or never match them")
      ]
    )
  }
}
