import AuthModel
import Diagnostics
import Linting

/// Finds redirect URIs that have more characters than the provider takes.
///
/// Entra ID takes 256 characters, Cognito 1024.
struct OverlongRedirectURI: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose == .login, uri.isLiteral, let provider = uri.provider else { return }
    guard let maximum = provider.redirectRules.maximumLength else { return }
    let count = uri.url.text.unicodeScalars.count
    guard count > maximum else { return }
    report(
      "redirect URI has \(count) characters; \(provider.rawValue) takes \(maximum)",
      at: uri.url.textRange
    )
  }
}
