/// What a provider demands of the redirect URIs that are registered with it.
public struct RedirectRules: Sendable {
  /// Where a `*` means something.
  public enum Wildcard: Sendable {
    /// Nowhere.
    case unsupported
    /// As the first label of the host, or a part of it.
    case firstLabel
    /// As the last character.
    case end
    /// In the path or the query.
    case pathOrQuery
    /// Wherever the provider lets it be saved.
    case anywhere
  }

  /// Whether `http` is refused for everything but the machine itself.
  public private(set) var refusesHTTP = false
  /// Where a `*` means something; `nil` where that depends or is not known.
  public private(set) var wildcard: Wildcard?
  /// The most characters a URI may have, if there is a limit.
  public private(set) var maximumLength: Int?
  /// Whether a path alone is completed with the client's root URL.
  public private(set) var completesPaths = false
  /// Whether the host must be a name that exists on the public internet.
  public private(set) var demandsPublicHost = false
  /// Whether `[::1]` is refused, although other loopback hosts are not.
  public private(set) var refusesIPv6Loopback = false

  /// The rules of `provider`; a provider without documented ones has none.
  ///
  /// Sources: Google "OAuth 2.0 for web server applications, redirect URI validation rules"; Okta
  /// management API, `wildcard_redirect`; Microsoft identity platform, "Redirect URI restrictions";
  /// Auth0 "Subdomain URL placeholders"; Amazon Cognito API, `CallbackURLs`; Keycloak server
  /// administration, "Valid redirect URIs"; PingOne "Redirect URIs"; gitlab-org/gitlab#435764.
  public init(of provider: IdentityProvider) {
    switch provider {
    case .google:
      refusesHTTP = true
      wildcard = .unsupported
      demandsPublicHost = true
    case .okta:
      wildcard = .firstLabel
    case .entra:
      refusesHTTP = true
      wildcard = .anywhere
      maximumLength = 256
      refusesIPv6Loopback = true
    case .auth0:
      wildcard = .firstLabel
    case .cognito:
      refusesHTTP = true
      wildcard = .unsupported
      maximumLength = 1024
    case .keycloak:
      wildcard = .end
      completesPaths = true
    case .pingOne:
      wildcard = .pathOrQuery
    case .gitLab:
      wildcard = .unsupported
    case .adfs, .oneLogin, .gitHub, .authentik:
      break
    }
  }
}

extension IdentityProvider {
  /// What this provider demands of redirect URIs.
  public var redirectRules: RedirectRules { RedirectRules(of: self) }
}
