import Diagnostics
import HelmValues

/// An `application` of Microsoft Graph, which is what the portal shows as manifest since 2025.
struct EntraApplication: RegistrationFormat {
  static let format = Registration.Format.entraApplication

  let range: SourceRange
  var id: Located<String>?
  var appID: Located<String>?
  var displayName: Located<String>?
  var audience: Located<String>?
  var web: EntraWebPlatform?
  var singlePage: EntraPlatform?
  var publicClient: EntraPlatform?
  var passwords: [EntraPassword] = []

  static let source = "Microsoft Graph v1.0, application"

  static let fields: [Field<EntraApplication>] = [
    .string("id", \.id, "the object id, which is no client id", .facts(source: source)),
    .string("appId", \.appID, "the client's id", .facts(source: source)),
    .string("displayName", \.displayName, "what people call it", .facts(source: source)),
    .string("signInAudience", \.audience, "whose accounts may sign in", .facts(source: source)),
    .section("web", \.web, "the server's part", .facts(nullable: true, source: source)),
    .section(
      "spa",
      \.singlePage,
      "the part that runs in a browser",
      .facts(nullable: true, source: source)
    ),
    .section(
      "publicClient",
      \.publicClient,
      "the part that runs on a person's machine",
      .facts(nullable: true, source: source)
    ),
    .sections("passwordCredentials", \.passwords, "the client's secrets", .facts(source: source)),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    guard keys.contains("appId") else { return false }
    return keys.contains("signInAudience") || value.value(of: "web")?.isMapping == true
  }

  var registrations: [Registration] {
    var registration = Registration(Self.format, at: .entra, range: range)
    registration.clientID = appID
    registration.objectID = id
    registration.name = displayName
    registration.add(web?.redirectURIs, for: .login, on: .web)
    registration.add(singlePage?.redirectURIs, for: .login, on: .singlePage)
    registration.add(publicClient?.redirectURIs, for: .login, on: .publicClient)
    registration.add(web?.logoutURL.map { [$0] }, for: .logout)
    registration.add(.implicit, switchedBy: web?.implicitGrant?.idToken)
    registration.add(.implicit, switchedBy: web?.implicitGrant?.accessToken)
    return [registration]
  }
}

/// `web`: the redirect URIs of a server, and what else browsers are sent to.
struct EntraWebPlatform: Section {
  let range: SourceRange
  var redirectURIs: [URLReference]?
  var logoutURL: URLReference?
  var homePageURL: URLReference?
  var implicitGrant: EntraImplicitGrant?

  private static let source = EntraApplication.source

  static let fields: [Field<EntraWebPlatform>] = [
    .urls(
      "redirectUris",
      \.redirectURIs,
      "where people may be sent back to",
      .facts(source: source)
    ),
    .url("logoutUrl", \.logoutURL, "what Entra calls when people sign out", .facts(source: source)),
    .url("homePageUrl", \.homePageURL, "the product's first page", .facts(source: source)),
    .section(
      "implicitGrantSettings",
      \.implicitGrant,
      "which tokens may come back in a URL",
      .facts(nullable: true, source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }
}

/// `spa` and `publicClient`: redirect URIs and nothing else.
struct EntraPlatform: Section {
  let range: SourceRange
  var redirectURIs: [URLReference]?

  static let fields: [Field<EntraPlatform>] = [
    .urls(
      "redirectUris",
      \.redirectURIs,
      "where people may be sent back to",
      .facts(source: EntraApplication.source)
    )
  ]

  init(range: SourceRange) { self.range = range }
}

/// `web.implicitGrantSettings`: which tokens may come back in a URL.
struct EntraImplicitGrant: Section {
  let range: SourceRange
  var idToken: Located<Bool>?
  var accessToken: Located<Bool>?

  private static let source = EntraApplication.source

  static let fields: [Field<EntraImplicitGrant>] = [
    .boolean(
      "enableIdTokenIssuance",
      \.idToken,
      "lets id tokens come back in a URL",
      .facts(default: false, source: source)
    ),
    .boolean(
      "enableAccessTokenIssuance",
      \.accessToken,
      "lets access tokens come back in a URL",
      .facts(default: false, source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }
}

/// An item of `passwordCredentials`: a secret, of which an export shows everything but itself.
struct EntraPassword: Section {
  let range: SourceRange
  var keyID: Located<String>?
  var displayName: Located<String>?
  var endDate: Located<String>?
  var secretText: SecretValue?
  var value: SecretValue?

  private static let source = "Microsoft Graph v1.0, passwordCredential"

  static let fields: [Field<EntraPassword>] = [
    .string("keyId", \.keyID, "the secret's id, which is no secret", .facts(source: source)),
    .string("displayName", \.displayName, "what people call it", .facts(source: source)),
    .string("endDateTime", \.endDate, "when it stops working", .facts(source: source)),
    .secret("secretText", \.secretText, "the secret itself", .facts(source: source)),
    .secret("value", \.value, "the secret itself, in old manifests", .facts(source: source)),
  ]

  init(range: SourceRange) { self.range = range }
}
