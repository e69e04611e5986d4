import AuthModel
import Diagnostics
import Linting

/// Requires the URL of the discovery document where nothing is appended to the issuer.
///
/// flaskoidc downloads `FLASK_OIDC_CONFIG_URL` as it is. From the issuer itself comes a page for people or
/// none, and the first sign-in ends with a server error.
///
/// The fix appends the path of the document where the URL has the form of an issuer of its provider. URLs
/// whose path is that of another endpoint have a rule of their own.
struct MissingDiscoveryPath: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard use.relyingParty.needsDiscoveryURL, !issuer.isDiscoveryURL, PastedEndpoint(issuer) == nil,
      ["https", "http"].contains(issuer.url.scheme), issuer.url.hasPlausibleHost,
      issuer.url.query == nil, issuer.url.fragment == nil
    else { return }
    // Other documents, and those with a slip in their name, are somebody else's.
    guard !issuer.path.containsBytes(of: "/.well-known/") else { return }
    report(
      "this is not the URL of a discovery document",
      at: issuer.url.textRange,
      notes: [
        Note("\(use.relyingParty.name) downloads it as it is, and appends nothing"),
        Note("expected '\(Issuer.discoverySuffix)' at its end"),
      ],
      fix: fix(issuer)
    )
  }

  private func fix(_ issuer: Issuer) -> Fix? {
    guard issuer.url.isVerbatim, issuer.isPlainIssuer else { return nil }
    let end = issuer.pathRange.end
    let place = SourceRange(file: issuer.url.range.file, start: end, end: issuer.url.textRange.end)
    return .replace(place, with: Issuer.discoverySuffix, "append the path of the document")
  }
}

extension Issuer {
  /// Whether the path is one that issuers of its provider have.
  fileprivate var isPlainIssuer: Bool {
    let steps = pathComponents
    switch provider {
    case .google, .auth0: return steps.isEmpty
    case .okta: return steps.isEmpty || steps.count == 2 && steps[0] == "oauth2"
    case .entra: return steps.count == 2 && steps[1] == "v2.0"
    case .cognito: return steps.count == 1
    case .keycloak: return steps.dropLast().last == "realms"
    default: return false
    }
  }
}
