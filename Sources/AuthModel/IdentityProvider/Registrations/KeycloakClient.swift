import Diagnostics
import HelmValues

/// A client of Keycloak's admin API, as `kcadm.sh get clients` and the admin console give it out.
struct KeycloakClient: RegistrationFormat {
  static let format = Registration.Format.keycloakClient

  let range: SourceRange
  var clientID: Located<String>?
  var name: Located<String>?
  var secret: SecretValue?
  var isEnabled: Located<Bool>?
  var proto: Located<String>?
  var isPublic: Located<Bool>?
  var authenticator: Located<String>?
  var usesCode: Located<Bool>?
  var usesImplicit: Located<Bool>?
  var usesPassword: Located<Bool>?
  var hasServiceAccount: Located<Bool>?
  var rootURL: URLReference?
  var redirectURIs: [URLReference]?
  var webOrigins: [URLReference]?
  var attributes: KeycloakAttributes?
  var mappers: [KeycloakMapper] = []
  var defaultScopes: Located<[Located<String>]>?
  var optionalScopes: Located<[Located<String>]>?

  static let source = "Keycloak admin REST API, ClientRepresentation"

  static let fields: [Field<KeycloakClient>] =
    [
      .string("clientId", \.clientID, "the client's id", .facts(source: source)),
      .string("name", \.name, "what people call it", .facts(source: source)),
      .secret("secret", \.secret, "the client's secret", .facts(source: source)),
      .boolean("enabled", \.isEnabled, "whether Keycloak answers it", .facts(source: source)),
      .string("protocol", \.proto, "openid-connect or saml", .facts(source: source)),
      .boolean(
        "publicClient",
        \.isPublic,
        "whether it has no secret ('Client authentication' in the console is the opposite)",
        .facts(source: source)
      ),
      .string(
        "clientAuthenticatorType",
        \.authenticator,
        "how the client proves who it is at the token endpoint",
        .facts(source: source)
      ),
    ] + switches + lists

  private static let switches: [Field<KeycloakClient>] = [
    .boolean(
      "standardFlowEnabled",
      \.usesCode,
      "allows the authorization code grant",
      .facts(source: source)
    ),
    .boolean(
      "implicitFlowEnabled",
      \.usesImplicit,
      "allows the implicit grant",
      .facts(source: source)
    ),
    .boolean(
      "directAccessGrantsEnabled",
      \.usesPassword,
      "allows the password grant",
      .facts(source: source)
    ),
    .boolean(
      "serviceAccountsEnabled",
      \.hasServiceAccount,
      "allows the client credentials grant",
      .facts(source: source)
    ),
  ]

  private static let lists: [Field<KeycloakClient>] = [
    .url(
      "rootUrl",
      \.rootURL,
      "what redirect URIs that are a path alone are completed with",
      .facts(source: source)
    ),
    .urls(
      "redirectUris",
      \.redirectURIs,
      "where people may be sent back to; a '*' at the end stands for anything",
      .facts(source: source)
    ),
    .urls(
      "webOrigins",
      \.webOrigins,
      "origins that may call Keycloak from a browser; '+' for those of the redirect URIs",
      .facts(source: source)
    ),
    .section(
      "attributes",
      \.attributes,
      "further settings, all of them texts",
      .facts(nullable: true, source: source)
    ),
    .sections("protocolMappers", \.mappers, "what goes into tokens", .facts(source: source)),
    .strings(
      "defaultClientScopes",
      \.defaultScopes,
      "the scopes that every token has",
      .facts(source: source)
    ),
    .strings(
      "optionalClientScopes",
      \.optionalScopes,
      "the scopes that a token has when the request names them",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    keys.contains("clientId") && !keys.isDisjoint(with: ["redirectUris", "protocol"])
      && !keys.isDisjoint(with: ["publicClient", "standardFlowEnabled"])
  }

  var registrations: [Registration] { registrations(in: nil) }

  /// What it says in `realm`, if the file holds the whole of that; nothing of a client of SAML.
  func registrations(in realm: KeycloakRealm?) -> [Registration] {
    guard proto == nil || proto?.value == "openid-connect" else { return [] }
    let format = realm == nil ? Self.format : KeycloakRealm.format
    var registration = Registration(format, at: .keycloak, range: range)
    registration.clientID = clientID
    registration.name = name
    registration.clientSecret = secret
    registration.isEnabled = isEnabled
    registration.isPublic = isPublic
    registration.authenticationMethod = authenticator
    registration.requiresPKCE = attributes?.requiresPKCE
    registration.add(redirectURIs, for: .login, below: rootURL)
    registration.add(logoutURIs, for: .logout, below: rootURL)
    registration.add(webOrigins, for: .origin)
    registration.add(.authorizationCode, switchedBy: usesCode)
    registration.add(.implicit, switchedBy: usesImplicit)
    registration.add(.password, switchedBy: usesPassword)
    registration.add(.clientCredentials, switchedBy: hasServiceAccount)
    registration.add(.deviceCode, switchedBy: attributes?.usesDevice?.boolean)
    registration.add(.refreshToken, switchedBy: attributes?.usesRefreshTokens?.boolean)
    registration.scopes = (defaultScopes?.value ?? []) + (optionalScopes?.value ?? [])
    registration.audiences = audiences(in: realm)
    return [registration]
  }

  /// The logout URIs: a `+` stands for the redirect URIs, a `-` for none.
  private var logoutURIs: [URLReference]? {
    let listed = attributes?.logoutURIList ?? []
    return listed.contains { $0.text == "+" } ? redirectURIs : listed.filter { $0.text != "-" }
  }

  /// What stands in `aud`: what the client's own mappers put there, and those of its default scopes.
  private func audiences(in realm: KeycloakRealm?) -> RegisteredAudiences? {
    guard let defaultScopes else { return nil }
    var audiences = RegisteredAudiences(isWhole: realm?.scopes != nil, range: defaultScopes.range)
    audiences.named = mappers.compactMap(\.audience)
    for scope in defaultScopes.value {
      if let known = realm?.scopes?.first(where: { $0.name?.value == scope.value }) {
        audiences.named += known.mappers.compactMap(\.audience)
      } else if !KeycloakScope.shipped.contains(scope.value) {
        audiences.unknownScopes.append(scope)
      }
    }
    return audiences
  }
}
