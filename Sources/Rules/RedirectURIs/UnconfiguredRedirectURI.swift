import AuthModel
import Diagnostics
import Linting

/// Finds the redirect URI that AWS CDK writes when nobody configures one.
///
/// A user pool client made with the Cloud Development Kit has `https://example.com` as its only
/// callback URL until somebody sets another: people who sign in end up on a stranger's page, with
/// their code or tokens in the address.
struct UnconfiguredRedirectURI: Rule {
  static let severity = Severity.warning

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose == .login, uri.provider == .cognito else { return }
    guard ["https://example.com", "https://example.com/"].contains(uri.url.text) else { return }
    report(
      "redirect URI '\(uri.url)' is what AWS CDK writes when none is configured",
      at: uri.url.textRange,
      notes: [Note("set the product's own callback URL and remove this one")]
    )
  }
}
