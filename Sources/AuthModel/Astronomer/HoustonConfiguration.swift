public import Diagnostics
import HelmValues

/// `astronomer.houston.config`: what goes into Houston's `local-production.yaml`.
///
/// Only keys that concern signing in are declared; all others belong to other parts of Houston.
public struct HoustonConfiguration: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The authentication tree.
  @Boxed public var authentication: Authentication?
  /// Whether anybody may create an account.
  public var publicSignups: Located<Bool>?
  /// Whether a new account must confirm its e-mail address.
  public var emailConfirmation: Located<Bool>?
  /// Whether certificates of other servers go unchecked (1.x).
  public var disableSSLVerify: Located<Bool>?
  /// Whether certificates of other servers are checked (2.x).
  public var sslVerification: Switch?
  /// Whether user names are written to the log (1.x).
  public var shouldLogUsername: Located<Bool>?
  /// Whether user names are written to the log (2.x).
  public var logUsername: Switch?
  /// Whether Houston's own host is reached over HTTPS (1.x).
  public var subdomainHTTPSEnabled: Located<Bool>?
  /// Whether Houston's own host is reached over HTTPS (2.x).
  public var subdomainHTTPS: Switch?
  /// Whether browsers may complete sensitive fields (1.x).
  public var useAutoComplete: Located<Bool>?
  /// Whether browsers may complete sensitive fields (2.x).
  public var autoComplete: Switch?
  /// Mail domains whose users may hold roles on the whole platform.
  public var allowedSystemLevelDomains: Located<[Located<String>]>?
  /// The first label of Houston's host.
  public var subdomain: Located<String>?
  /// Where Houston answers.
  public var webserver: HoustonWebserver?
  /// How Houston's own tokens are made.
  public var jwt: HoustonJWT?

  /// Houston merges it over its own defaults.
  public static let reader: SectionReader? = .houston

  /// The declared fields of `astronomer.houston.config`.
  public static let fields: [Field<HoustonConfiguration>] = [
    .section(
      "auth",
      \.authentication,
      "who may sign in, and through which providers",
      .facts(
        misplacedAt: [
          "auth", "astronomer.auth", "astronomer.config.auth", "astronomer.houston.auth",
          "houston.config.auth", "houston.auth", "global.auth",
        ],
        source: "Houston default.yaml, key auth"
      )
    ),
    .toggle(
      "publicSignups",
      \.publicSignups,
      "lets anybody create an account",
      nestedSince: AstronomerValues.nested,
      .facts(default: false, weakerWhen: true)
    ),
    .toggle(
      "emailConfirmation",
      \.emailConfirmation,
      "asks a new account to confirm its e-mail address",
      nestedSince: AstronomerValues.nested,
      .facts(default: true, weakerWhen: false)
    ),
    .boolean(
      "disableSSLVerify",
      \.disableSSLVerify,
      "leaves certificates of other servers unchecked",
      .facts(
        default: false,
        since: ChartVersion(0, 30),
        before: AstronomerValues.nested,
        replacedByOppositeOf: "sslVerification.enabled"
      )
    ),
    .nestedSwitch(
      "sslVerification",
      \.sslVerification,
      "checks certificates of other servers",
      .facts(
        default: true,
        since: AstronomerValues.nested,
        replacedByOppositeOf: "disableSSLVerify",
        weakerWhen: false
      )
    ),
    .boolean(
      "shouldLogUsername",
      \.shouldLogUsername,
      "writes user names to the log",
      .facts(default: false, before: AstronomerValues.nested, replacedBy: "logUsername.enabled")
    ),
    .nestedSwitch(
      "logUsername",
      \.logUsername,
      "writes user names to the log",
      .facts(
        default: false,
        since: AstronomerValues.nested,
        replacedBy: "shouldLogUsername",
        weakerWhen: true
      )
    ),
    .boolean(
      "subdomainHttpsEnabled",
      \.subdomainHTTPSEnabled,
      "reaches Houston's own host over HTTPS",
      .facts(default: true, before: AstronomerValues.nested, replacedBy: "subdomainHttps.enabled")
    ),
    .nestedSwitch(
      "subdomainHttps",
      \.subdomainHTTPS,
      "reaches Houston's own host over HTTPS",
      .facts(
        default: true,
        since: AstronomerValues.nested,
        replacedBy: "subdomainHttpsEnabled",
        weakerWhen: false
      )
    ),
    .boolean(
      "useAutoCompleteForSensitiveFields",
      \.useAutoComplete,
      "lets browsers complete sensitive fields",
      .facts(
        default: true,
        before: AstronomerValues.nested,
        replacedBy: "autoCompleteForSensitiveFields.enabled"
      )
    ),
    .nestedSwitch(
      "autoCompleteForSensitiveFields",
      \.autoComplete,
      "lets browsers complete sensitive fields",
      .facts(
        default: true,
        since: AstronomerValues.nested,
        replacedBy: "useAutoCompleteForSensitiveFields"
      )
    ),
    .strings(
      "allowedSystemLevelDomains",
      \.allowedSystemLevelDomains,
      "mail domains whose users may hold roles on the whole platform",
      .facts(default: [], since: ChartVersion(0, 26))
    ),
    .string(
      "subdomain",
      \.subdomain,
      "the first label of Houston's host",
      .facts(default: .string(HoustonURLs.defaultSubdomain))
    ),
    .section("webserver", \.webserver, "where Houston answers", .facts(nullable: true)),
    .section("jwt", \.jwt, "how Houston's own tokens are made"),
  ]

  /// Other keys belong to other parts of Houston; but a provider belongs into `auth`.
  public static let otherKeys = OtherKeys<HoustonConfiguration>.named(isOpen: true) {
    configuration,
    entry,
    _ in
    let isProvider = WellKnownProvider[entry.key.value] != nil
    if isProvider, OpenIDConnectProvider.isMisplaced(entry) {
      configuration.misplacedProviders.append(entry)
    }
    return true
  }

  private var misplacedProviders: [Entry] = []

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Says of each provider that stood here whether its right place is taken.
  public mutating func finish(_ binder: inout Binder) {
    let connect = authentication?.openIDConnect
    OpenIDConnect.reportMisplaced(misplacedProviders, beside: connect, &binder)
  }
}
