import AuthModel
import Diagnostics
import Linting

/// Finds redirect URIs whose host the provider does not take.
///
/// Google takes only names below a public suffix: no `.local` or `.internal`, no single label, no IP
/// address. Entra ID takes `localhost` and `127.0.0.1`, but not `[::1]`. Only names that are
/// certainly private are reported; loopback hosts are fine.
struct UnsupportedRedirectURIHost: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose == .login, uri.isLiteral, !uri.hasWildcard, let provider = uri.provider else {
      return
    }
    guard let refusal = provider.redirectRules.hostRefusal(of: uri.url) else { return }
    report(
      "\(provider.rawValue) does not take the host '\(uri.url.host)' in a redirect URI",
      at: uri.url.hostRange,
      notes: [Note(reason(refusal))]
    )
  }

  private func reason(_ refusal: RedirectHostRefusal) -> String {
    switch refusal {
    case .address: "an IP address is not taken; use a public DNS name"
    case .privateName: "the name must end in a public suffix; only localhost is exempt"
    case .providersOwn: "it belongs to the provider"
    case .loopbackIPv6: "use 'localhost' or '127.0.0.1'"
    }
  }
}
