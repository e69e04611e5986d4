import Diagnostics
import HelmValues

/// What `aws cognito-idp describe-user-pool-client` prints, with or without its wrapper.
struct CognitoClient: RegistrationFormat {
  static let format = Registration.Format.cognitoClient

  let range: SourceRange
  var wrapped: CognitoUserPoolClient?
  private var bare: CognitoUserPoolClient

  static let fields: [Field<CognitoClient>] =
    [
      .section(
        "UserPoolClient",
        \.wrapped,
        "the client",
        .facts(nullable: true, source: CognitoUserPoolClient.source)
      )
    ]

  /// Without the wrapper the client's own keys stand here.
  static let otherKeys = OtherKeys<CognitoClient>.named(isOpen: true) { client, entry, binder in
    let field = CognitoUserPoolClient.fields.first { $0.name == entry.key.value }
    field?.bind(&client.bare, entry, &binder)
    return true
  }

  init(range: SourceRange) {
    self.range = range
    bare = CognitoUserPoolClient(range: range)
  }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    if keys.isSuperset(of: ["UserPoolId", "ClientId"]) { return true }
    return keys.contains("UserPoolClient")
      && value.value(of: "UserPoolClient")?.isMapping == true
  }

  var registrations: [Registration] { [(wrapped ?? bare).registration] }
}

/// A client of a user pool.
struct CognitoUserPoolClient: Section {
  let range: SourceRange
  var clientID: Located<String>?
  var clientSecret: SecretValue?
  var name: Located<String>?
  var userPoolID: Located<String>?
  var callbackURLs: [URLReference]?
  var logoutURLs: [URLReference]?
  var defaultRedirectURI: URLReference?
  var flows: Located<[Located<String>]>?
  var scopes: Located<[Located<String>]>?
  var usesFlows: Located<Bool>?
  var providers: Located<[Located<String>]>?

  static let source = "Amazon Cognito API, UserPoolClientType"

  static let fields: [Field<CognitoUserPoolClient>] = [
    .string("ClientId", \.clientID, "the client's id", .facts(source: source)),
    .secret("ClientSecret", \.clientSecret, "the client's secret", .facts(source: source)),
    .string("ClientName", \.name, "what people call it", .facts(source: source)),
    .string("UserPoolId", \.userPoolID, "the pool it belongs to", .facts(source: source)),
    .urls(
      "CallbackURLs",
      \.callbackURLs,
      "where people may be sent back to",
      .facts(source: source)
    ),
    .urls(
      "LogoutURLs",
      \.logoutURLs,
      "where people may be sent after signing out",
      .facts(source: source)
    ),
    .url(
      "DefaultRedirectURI",
      \.defaultRedirectURI,
      "where people are sent when a request does not say; must be a callback URL",
      .facts(source: source)
    ),
    .strings(
      "AllowedOAuthFlows",
      \.flows,
      "code, implicit or client_credentials",
      .facts(source: source)
    ),
    .strings("AllowedOAuthScopes", \.scopes, "the scopes it may ask for", .facts(source: source)),
    .boolean(
      "AllowedOAuthFlowsUserPoolClient",
      \.usesFlows,
      "makes flows, scopes and URLs count",
      .facts(default: false, source: source)
    ),
    .strings(
      "SupportedIdentityProviders",
      \.providers,
      "who people may sign in with",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  var registration: Registration {
    var registration = Registration(CognitoClient.format, at: .cognito, range: range)
    registration.clientID = clientID
    registration.clientSecret = clientSecret
    registration.name = name
    registration.add(callbackURLs, for: .login)
    registration.add(logoutURLs, for: .logout)
    registration.grantTypes = flows?.value ?? []
    registration.defaultRedirectURI = defaultRedirectURI
    registration.scopes = scopes?.value ?? []
    registration.flowSwitch = usesFlows
    return registration
  }
}
