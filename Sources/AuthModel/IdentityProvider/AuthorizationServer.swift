/// What a provider can do as the authorization server of an API of one's own, such as Flyte's.
public struct AuthorizationServer: Sendable {
  /// Whether a provider can do something.
  public enum Support: Sendable {
    /// It can.
    case yes
    /// It can after somebody has set it up so.
    case optIn
    /// It cannot.
    case no
    /// Nobody has looked.
    case unknown
  }

  /// Whether the issuer with `/.well-known/oauth-authorization-server` behind it leads to the metadata
  /// of RFC 8414.
  public enum Metadata: Hashable, Sendable {
    /// It does.
    case served
    /// It does from a version of the provider on.
    case servedSince(String)
    /// The provider documents the path between host and path of the issuer, and documented it here
    /// before; whether this still answers was not tried.
    case documentedBehindHost
    /// It does not.
    case absent
    /// It is thought not to, and no source says so: enough for a warning.
    case presumedAbsent
    /// Nobody has looked.
    case unknown
  }

  /// Whether a program gets a token with its own id and secret (RFC 6749, section 4.4) that is good for
  /// such an API.
  public private(set) var clientCredentials = Support.unknown
  /// Whether access tokens name an API of one's own in `aud`.
  public private(set) var ownAudience = Support.unknown
  /// Whether the parameter `audience` has to name the API, or the access token is good for none.
  public private(set) var needsAudience = false
  /// Whether access tokens name another issuer than the discovery document.
  public private(set) var namesOtherIssuer = false
  /// The claim in which access tokens of people list their scopes; `nil` if it is not known.
  public private(set) var scopeClaim: String?
  /// Whether the metadata of RFC 8414 can be had.
  ///
  /// That of OpenID Connect can be had from every provider that signs people in.
  public private(set) var metadata = Metadata.unknown

  /// Whether it can be an external authorization server of Flyte, whose programs sign in with client
  /// credentials and whose tokens must name an audience of its own.
  public var servesFlyte: Support {
    let needs = [clientCredentials, ownAudience]
    if namesOtherIssuer || needs.contains(.no) { return .no }
    if needs.contains(.unknown) { return .unknown }
    return needs.contains(.optIn) ? .optIn : .yes
  }

  /// What the server of `provider` can do.
  ///
  /// Sources: Google "OpenID Connect" (access tokens are opaque, programs use service accounts) and
  /// google-gemini/gemini-cli#6863; Okta "Authorization servers"; Microsoft "Access token claims
  /// reference"; Auth0 "OIDC discovery" and "Application grant types", auth0-samples/
  /// auth0-nodejs-webapp-sample#52; Amazon Cognito "Using the access token" (no `aud`) and
  /// empires-security/mcp-oauth2-aws-cognito#9; keycloak/keycloak#29627; MicrosoftDocs/
  /// windowsserverdocs#551 (AD FS); dexidp/dex#4583 (client credentials, off by default, since 2026-03); trufflehog on GitLab. That
  /// Entra ID and AD FS serve no metadata of RFC 8414 is not proven. Scope claims: the providers' pages on
  /// access tokens.
  public init(of provider: IdentityProvider) {
    switch provider {
    case .google:
      (clientCredentials, ownAudience, metadata) = (.no, .no, .absent)
    case .okta:
      (clientCredentials, ownAudience, metadata) = (.yes, .yes, .documentedBehindHost)
      scopeClaim = "scp"
    case .entra:
      (clientCredentials, ownAudience, metadata) = (.yes, .yes, .presumedAbsent)
      scopeClaim = "scp"
    case .auth0:
      (clientCredentials, ownAudience, metadata) = (.yes, .yes, .served)
      needsAudience = true
      scopeClaim = "scope"
    case .cognito:
      // Tokens of programs have no 'aud' unless a trigger of the user pool puts one in.
      (clientCredentials, ownAudience, metadata) = (.yes, .optIn, .absent)
      scopeClaim = "scope"
    case .keycloak:
      // A mapper has to put the audience in, as every other claim.
      (clientCredentials, ownAudience, metadata) = (.yes, .yes, .servedSince("25.0"))
      scopeClaim = "scope"
    case .adfs:
      (clientCredentials, ownAudience, metadata) = (.yes, .yes, .presumedAbsent)
      namesOtherIssuer = true
    case .dex:
      // Audiences are ids of clients.
      (clientCredentials, ownAudience, metadata) = (.optIn, .yes, .absent)
    case .gitHub, .gitLab:
      (clientCredentials, ownAudience) = (.no, .no)
    case .pingOne, .oneLogin, .authentik:
      break
    }
  }

  /// What the server behind `issuer` can do; `nil` if its provider is not known.
  ///
  /// Okta's org server, unlike a custom one, issues tokens for Okta alone: custom scopes are refused
  /// (okta/okta-react-native#315) and its access tokens are not to be validated by others.
  public init?(_ issuer: Issuer) {
    guard let provider = issuer.provider else { return nil }
    self.init(of: provider)
    if provider == .okta, issuer.pathComponents.isEmpty {
      (clientCredentials, ownAudience) = (.no, .no)
    }
  }
}

extension IdentityProvider {
  /// What this provider can do as the authorization server of an API of one's own.
  public var authorizationServer: AuthorizationServer { AuthorizationServer(of: self) }
}
