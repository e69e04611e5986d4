import Diagnostics
import HelmValues

/// An app of Okta's management API: `GET /api/v1/apps/{id}`.
struct OktaApplication: RegistrationFormat {
  static let format = Registration.Format.oktaApplication

  let range: SourceRange
  var id: Located<String>?
  var label: Located<String>?
  var status: Located<String>?
  var credentials: OktaCredentials?
  var settings: OktaSettings?

  static let source = "Okta management API, OpenIdConnectApplication"

  static let fields: [Field<OktaApplication>] = [
    .string("id", \.id, "the id of the app", .facts(source: source)),
    .string("label", \.label, "what people call it", .facts(source: source)),
    .string("status", \.status, "ACTIVE or INACTIVE", .facts(source: source)),
    .section(
      "credentials",
      \.credentials,
      "how the app proves who it is",
      .facts(nullable: true, source: source)
    ),
    .section(
      "settings",
      \.settings,
      "what the app may do",
      .facts(nullable: true, source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    keys.contains("settings")
      && value.value(at: ["settings", "oauthClient"])?.isMapping == true
  }

  var registrations: [Registration] {
    var registration = Registration(Self.format, at: .okta, range: range)
    let client = settings?.client
    let secretive = credentials?.client
    registration.clientID = secretive?.clientID ?? id
    registration.clientSecret = secretive?.clientSecret
    registration.isPublic = secretive?.authenticationMethod.map { $0.map { $0 == "none" } }
    registration.authenticationMethod = secretive?.authenticationMethod
    registration.requiresPKCE = secretive?.requiresPKCE
    registration.name = label
    registration.isEnabled = status.map { $0.map { $0 != "INACTIVE" } }
    registration.add(client?.redirectURIs, for: .login)
    registration.add(client?.logoutURIs, for: .logout)
    registration.grantTypes = client?.grantTypes?.value ?? []
    registration.loginInitiationURI = client?.loginInitiationURI
    return [registration]
  }
}

/// `credentials`: a wrapper around what matters.
struct OktaCredentials: Section {
  let range: SourceRange
  var client: OktaClientCredentials?

  static let fields: [Field<OktaCredentials>] = [
    .section(
      "oauthClient",
      \.client,
      "id and secret of the OAuth client",
      .facts(nullable: true, source: OktaApplication.source)
    )
  ]

  init(range: SourceRange) { self.range = range }
}

/// `credentials.oauthClient`: id and secret.
struct OktaClientCredentials: Section {
  let range: SourceRange
  var clientID: Located<String>?
  var clientSecret: SecretValue?
  var authenticationMethod: Located<String>?
  var requiresPKCE: Located<Bool>?

  private static let source = OktaApplication.source

  static let fields: [Field<OktaClientCredentials>] = [
    .string("client_id", \.clientID, "the client's id", .facts(source: source)),
    .secret("client_secret", \.clientSecret, "the client's secret", .facts(source: source)),
    .string(
      "token_endpoint_auth_method",
      \.authenticationMethod,
      "how the client proves who it is at the token endpoint",
      .facts(default: "client_secret_basic", source: source)
    ),
    .boolean(
      "pkce_required",
      \.requiresPKCE,
      "refuses requests without PKCE",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }
}

/// `settings`: a wrapper around what matters.
struct OktaSettings: Section {
  let range: SourceRange
  var client: OktaClientSettings?

  static let fields: [Field<OktaSettings>] = [
    .section(
      "oauthClient",
      \.client,
      "what the OAuth client may do",
      .facts(nullable: true, source: OktaApplication.source)
    )
  ]

  init(range: SourceRange) { self.range = range }
}

/// `settings.oauthClient`: URIs and grants.
struct OktaClientSettings: Section {
  let range: SourceRange
  var redirectURIs: [URLReference]?
  var logoutURIs: [URLReference]?
  var grantTypes: Located<[Located<String>]>?
  var responseTypes: Located<[Located<String>]>?
  var applicationType: Located<String>?
  var issuerMode: Located<String>?
  var wildcards: Located<String>?
  var loginInitiationURI: URLReference?

  private static let source = OktaApplication.source

  static let fields: [Field<OktaClientSettings>] = [
    .urls(
      "redirect_uris",
      \.redirectURIs,
      "where people may be sent back to",
      .facts(source: source)
    ),
    .urls(
      "post_logout_redirect_uris",
      \.logoutURIs,
      "where people may be sent after signing out",
      .facts(source: source)
    ),
    .strings("grant_types", \.grantTypes, "the grants switched on", .facts(source: source)),
    .strings(
      "response_types",
      \.responseTypes,
      "what an authorization request may ask for",
      .facts(source: source)
    ),
    .string(
      "application_type",
      \.applicationType,
      "web, native, browser or service",
      .facts(source: source)
    ),
    .string(
      "issuer_mode",
      \.issuerMode,
      "which host stands in the issuer",
      .facts(source: source)
    ),
    .string(
      "wildcard_redirect",
      \.wildcards,
      "DISABLED or SUBDOMAIN",
      .facts(default: "DISABLED", source: source)
    ),
    .url(
      "initiate_login_uri",
      \.loginInitiationURI,
      "where Okta starts a login",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }
}
