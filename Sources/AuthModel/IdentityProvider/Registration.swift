public import Diagnostics

/// One client as it is registered at an identity provider, whatever the provider calls things.
public struct Registration: Sendable {
  /// Where the file gets its shape from.
  public let format: Format
  /// The provider, if the file tells.
  public let provider: IdentityProvider?
  /// The client's id.
  public internal(set) var clientID: Located<String>?
  /// An id of the same registration that is no client id: the object id of Entra ID.
  public internal(set) var objectID: Located<String>?
  /// What people call it.
  public internal(set) var name: Located<String>?
  /// Whether the provider answers it at all, where the file says so.
  public internal(set) var isEnabled: Located<Bool>?
  /// The secret, where an export holds it.
  public internal(set) var clientSecret: SecretValue?
  /// Where people may be sent back to, and who may call from a browser.
  public internal(set) var redirectURIs: [RedirectURI] = []
  /// Whether the file has a list of URIs for signing in, be it empty.
  public internal(set) var listsLoginURIs = false
  /// The one that counts when a request names none.
  public internal(set) var defaultRedirectURI: URLReference?
  /// Where the provider starts a login of its own accord.
  public internal(set) var loginInitiationURI: URLReference?
  /// The OAuth grants or flows that are listed, in the provider's own words.
  public internal(set) var grantTypes: [Located<String>] = []
  /// The switch without which the listed flows do not work.
  public internal(set) var flowSwitch: Located<Bool>?
  /// The switches of grants, where the provider has such; one grant may need several of them.
  public internal(set) var grantSwitches: [GrantSwitch] = []
  /// Whether the client has no secret that it could keep (RFC 6749, section 2.1), where the file says
  /// so.
  public internal(set) var isPublic: Located<Bool>?
  /// How the client proves who it is at the token endpoint (RFC 7591, section 2).
  public internal(set) var authenticationMethod: Located<String>?
  /// Whether a request without PKCE (RFC 7636) is refused, where the file says so.
  public internal(set) var requiresPKCE: Located<Bool>?
  /// The scopes that it may ask for, where they are part of the registration.
  public internal(set) var scopes: [Located<String>] = []
  /// Which APIs the client's access tokens are for; `nil` where that is no part of a registration or
  /// the file does not tell.
  public internal(set) var audiences: RegisteredAudiences?
  /// The whole registration.
  public let range: SourceRange

  /// A switch that is nothing but a grant, or a part of one.
  public struct GrantSwitch: Sendable {
    /// The grant.
    public let grant: Grant
    /// Whether it is on.
    public let isOn: Located<Bool>
  }

  /// The shapes of file that are understood.
  public enum Format: String, CaseIterable, Sendable {
    /// An app of Okta's management API.
    case oktaApplication = "Okta app"
    /// A client of Amazon Cognito.
    case cognitoClient = "Cognito user pool client"
    /// A manifest as the Azure portal showed it until 2025.
    case entraManifest = "Entra manifest"
    /// An application of Microsoft Graph, which is today's manifest too.
    case entraApplication = "Entra application"
    /// A client of Auth0's management API.
    case auth0Client = "Auth0 client"
    /// The credentials of a client as Google's console gives them out.
    case googleCredentials = "Google credentials"
    /// A client of Keycloak.
    case keycloakClient = "Keycloak client"
    /// A realm of Keycloak with its clients.
    case keycloakRealm = "Keycloak realm"
    /// A list of one's own: `redirectUris`, `logoutUris`, `corsOrigins`, `grantTypes`.
    case plain = "redirect URIs"
    /// A bare list of redirect URIs, which says of no client whose they are.
    case list = "list of redirect URIs"
  }

  /// Makes a registration in which nothing is set.
  init(_ format: Format, at provider: IdentityProvider?, range: SourceRange) {
    self.format = format
    self.provider = provider
    self.range = range
  }

  /// Whether the file is given out once and not brought up to date.
  public var isSnapshot: Bool { format == .googleCredentials }

  /// Whether it says for certain that it is of all clients.
  public var isOfAllClients: Bool { format == .list }

  /// The URIs that people come back to from signing in.
  public var loginURIs: [RedirectURI] { redirectURIs.filter { $0.purpose == .login } }

  /// The URIs that people come back to from signing out.
  public var logoutURIs: [RedirectURI] { redirectURIs.filter { $0.purpose == .logout } }
}

extension Registration {
  /// Adds the items of a list, if there is one.
  mutating func add(
    _ urls: [URLReference]?,
    for purpose: RedirectURI.Purpose,
    on platform: RedirectURI.Platform? = nil,
    below root: URLReference? = nil
  ) {
    guard let urls else { return }
    if purpose == .login { listsLoginURIs = true }
    redirectURIs += urls.map {
      RedirectURI($0, for: purpose, at: provider, on: platform, below: root)
    }
  }

  /// Takes a switch of `grant`, if there is one.
  mutating func add(_ grant: Grant, switchedBy isOn: Located<Bool>?) {
    guard let isOn else { return }
    grantSwitches.append(GrantSwitch(grant: grant, isOn: isOn))
  }
}
