public import Diagnostics
import HelmValues

/// `auth.openidConnect.<name>`: one OpenID Connect provider.
public struct OpenIDConnectProvider: Section {
  /// Where its settings stand.
  public let range: SourceRange
  /// The product's name for it, and where it is written.
  public internal(set) var name: Located<String>
  /// Whether the login page offers it.
  public var isEnabled: Located<Bool>?
  /// The client's id at the provider.
  public var clientID: Located<String>?
  /// The client's secret.
  public var clientSecret: SecretValue?
  /// The issuer, or the URL of its discovery document.
  public var discoveryURL: URLReference?
  /// The provider's host, for old configurations.
  public var baseDomain: Located<String>?
  /// What is added to the authorization request.
  public var authorizationParameters: StringMap?
  /// What the button on the login page says.
  public var displayName: Located<String>?
  /// Which claim holds which property of a person.
  public var claimsMapping: StringMap?
  /// Whether Houston asks the provider for more about a person.
  public var fetchUserInfo: Located<Bool>?
  /// Whether requests go through the proxy.
  public var useExternalProxy: Located<Bool>?
  /// What the provider proves itself with when it manages users.
  public var scimAuthCode: SecretValue?

  /// The fields of a provider.
  public static let fields: [Field<OpenIDConnectProvider>] = [
    .boolean(
      "enabled",
      \.isEnabled,
      "offers the provider on the login page",
      .facts(default: false)
    ),
    .string("clientId", \.clientID, "the client's id at the provider"),
    .secret(
      "clientSecret",
      \.clientSecret,
      "the client's secret, needed by the code flow; better given by houston.secret",
      .facts(since: ChartVersion(0, 27))
    ),
    .url(
      "discoveryUrl",
      \.discoveryURL,
      "the issuer, or the URL of its openid-configuration document",
      .facts(source: "openid-client appends the well-known path if it is missing")
    ),
    .string("baseDomain", \.baseDomain, "the provider's host, without a scheme; read for auth0"),
    .stringMap(
      "authUrlParams",
      \.authorizationParameters,
      "parameters that are added to the authorization request"
    ),
    .string("displayName", \.displayName, "what the button on the login page says"),
    .stringMap(
      "claimsMapping",
      \.claimsMapping,
      "which claim holds a person's email, name and groups",
      .facts(
        effectOfWrongType: """
          it replaces Houston's own mapping, and signing in fails with "No email attribute found in \
          claims"; write 'email: CLAIM', 'groups: CLAIM' and the like below it
          """,
        impliedKeys: ["groups"]
      )
    ),
    .boolean(
      "fetchUserInfo",
      \.fetchUserInfo,
      "asks the provider's userinfo endpoint",
      .facts(default: true)
    ),
    .boolean(
      "useExternalProxy",
      \.useExternalProxy,
      "sends requests to Microsoft through the proxy",
      .facts(since: ChartVersion(0, 32, 5))
    ),
    .secret(
      "scimAuthCode",
      \.scimAuthCode,
      "what the provider proves itself with when it manages users over SCIM",
      .facts(since: ChartVersion(0, 31))
    ),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<OpenIDConnectProvider>.reported

  /// The parts of the client that stand under a wrong name or hold no text, which is said of them.
  private(set) var doubtfulParts: Set<Client.Part> = []

  /// Remembers which parts are there, but not as Houston takes them.
  public mutating func finish(_ binder: inout Binder) {
    doubtfulParts = Set(binder.doubtfulFields().compactMap(RelyingParty.houston.settings.part))
  }

  /// Makes a provider without a name.
  public init(range: SourceRange) {
    self.range = range
    name = Located("", at: range.startPlace)
  }

  /// Whether `value` is a mapping that looks like the settings of a provider.
  static func resembles(_ value: Value) -> Bool {
    value.entries.contains { $0.isNamed("clientId") || $0.isNamed("discoveryUrl") }
  }

  /// Whether `entry`, which does not stand below `openidConnect`, holds the settings of a provider.
  static func isMisplaced(_ entry: Entry) -> Bool {
    if resembles(entry.value) { return true }
    guard WellKnownProvider[entry.key.value] != nil else { return false }
    return entry.value.entries.contains { key in fields.contains { key.isNamed($0.name) } }
  }
}
