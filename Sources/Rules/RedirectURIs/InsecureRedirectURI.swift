import AuthModel
import Diagnostics
import Linting

/// Requires redirect URIs to be served over HTTPS.
///
/// The authorization code, or in the implicit flow the token itself, is part of the request that the
/// browser makes to the redirect URI: over plain HTTP anyone on the way can read it (RFC 6749,
/// section 3.1.2.1). Google, Entra ID and Cognito refuse such URIs; other providers only warn, or say
/// nothing.
///
/// URIs of the machine itself (`http://localhost:8080`) are exempt.
struct InsecureRedirectURI: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    let url = uri.url
    guard uri.purpose != .origin, url.scheme == "http", !url.isLoopback, uri.isLiteral else {
      return
    }
    var notes = [Note(reason(uri))]
    var isRefused = false
    if let provider = uri.provider, provider.redirectRules.refusesHTTP {
      notes.append(Note("\(provider.rawValue) takes http for loopback hosts only"))
      isRefused = uri.purpose == .login
    }
    report(
      "\(uri.noun) '\(url)' is not served over HTTPS",
      at: url.schemeRange,
      as: isRefused ? .error : .warning,
      notes: notes,
      fix: url.isVerbatim
        ? .replace(url.schemeRange, with: "https", "use HTTPS", safety: .unsafe) : nil
    )
  }

  private func reason(_ uri: RedirectURI) -> String {
    switch uri.purpose {
    case .login: "whoever is on the way can read the code or the tokens that come with the redirect"
    case .logout, .origin: "whoever is on the way decides what people see after signing out"
    }
  }
}
