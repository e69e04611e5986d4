import Diagnostics
import HelmValues

/// A client of Auth0's management API: `GET /api/v2/clients/{id}`.
struct Auth0Client: RegistrationFormat {
  static let format = Registration.Format.auth0Client

  let range: SourceRange
  var clientID: Located<String>?
  var clientSecret: SecretValue?
  var name: Located<String>?
  var applicationType: Located<String>?
  var callbacks: [URLReference]?
  var logoutURLs: [URLReference]?
  var webOrigins: [URLReference]?
  var allowedOrigins: [URLReference]?
  var grantTypes: Located<[Located<String>]>?
  var authenticationMethod: Located<String>?
  var loginInitiationURI: URLReference?

  private static let source = "Auth0 Management API v2, clients"

  static let fields: [Field<Auth0Client>] = [
    .string("client_id", \.clientID, "the client's id", .facts(source: source)),
    .secret("client_secret", \.clientSecret, "the client's secret", .facts(source: source)),
    .string("name", \.name, "what people call it", .facts(source: source)),
    .string(
      "app_type",
      \.applicationType,
      "native, spa, regular_web, non_interactive …",
      .facts(source: source)
    ),
    .urls("callbacks", \.callbacks, "where people may be sent back to", .facts(source: source)),
    .urls(
      "allowed_logout_urls",
      \.logoutURLs,
      "where people may be sent after signing out",
      .facts(source: source)
    ),
    .urls(
      "web_origins",
      \.webOrigins,
      "origins that may ask for tokens without a redirect",
      .facts(source: source)
    ),
    .urls(
      "allowed_origins",
      \.allowedOrigins,
      "origins that may call Auth0 from a browser",
      .facts(source: source)
    ),
    .strings("grant_types", \.grantTypes, "the grants switched on", .facts(source: source)),
    .string(
      "token_endpoint_auth_method",
      \.authenticationMethod,
      "how the client proves who it is at the token endpoint",
      .facts(source: source)
    ),
    .url(
      "initiate_login_uri",
      \.loginInitiationURI,
      "where Auth0 starts a login",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    keys.contains("client_id")
      && !keys.isDisjoint(with: ["callbacks", "app_type", "oidc_conformant"])
  }

  var registrations: [Registration] {
    var registration = Registration(Self.format, at: .auth0, range: range)
    registration.clientID = clientID
    registration.clientSecret = clientSecret
    registration.name = name
    registration.add(callbacks, for: .login)
    registration.add(logoutURLs, for: .logout)
    registration.add(webOrigins, for: .origin)
    registration.add(allowedOrigins, for: .origin)
    registration.grantTypes = grantTypes?.value ?? []
    registration.isPublic = authenticationMethod.map { $0.map { $0 == "none" } }
    registration.authenticationMethod = authenticationMethod
    registration.loginInitiationURI = loginInitiationURI
    return [registration]
  }
}
