/// What a provider makes of scopes.
public struct ScopeRules: Sendable {
  /// How a client gets a refresh token.
  public enum RefreshToken: Sendable {
    /// By asking for the scope `offline_access` (OpenID Connect Core 1.0, section 11).
    case offlineAccess
    /// Without asking for any scope; `offline_access` is known, but means something else.
    case always
    /// In another way; the text says which. The scope `offline_access` is refused.
    case otherwise(String)
  }

  /// How a client gets a refresh token; `nil` where it is not known.
  public private(set) var refreshToken: RefreshToken?
  /// Scopes that other providers know and this one answers `invalid_scope` to.
  public private(set) var refused: Set<String> = []

  /// What `provider` makes of scopes.
  ///
  /// Sources: Google "OpenID Connect", int128/kubelogin#405 and akuity/kargo#3005 for the error; Okta
  /// "Refresh tokens"; Microsoft "Scopes and permissions in the Microsoft identity platform"; Auth0
  /// "Refresh tokens"; Amazon Cognito "Refresh token" and mintel/dex-k8s-authenticator#168; Keycloak
  /// server administration, "Offline access"; Dex "Tokens"; goauthentik/authentik#8660 (from 2024.2
  /// on).
  public init(of provider: IdentityProvider) {
    switch provider {
    case .google:
      refreshToken = .otherwise("by the parameter 'access_type=offline' of the request")
      refused = ["offline_access"]
    case .cognito:
      refreshToken = .otherwise("in the code flow without asking")
      refused = ["offline_access", "groups"]
    case .okta, .entra, .auth0, .dex, .authentik:
      refreshToken = .offlineAccess
    case .keycloak:
      refreshToken = .always
    case .adfs, .pingOne, .oneLogin, .gitHub, .gitLab:
      break
    }
  }
}

extension IdentityProvider {
  /// What this provider makes of scopes.
  public var scopeRules: ScopeRules { ScopeRules(of: self) }
}
