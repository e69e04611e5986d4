import Diagnostics

/// An environment variable that Houston reads in the place of a field.
///
/// Houston reads the variables that its `custom-environment-variables.yaml` lists and no others; the
/// names follow a pattern, but the pattern is not what makes them work.
public struct HoustonVariable: Hashable, Sendable {
  /// The name, exactly so.
  public let name: String
  /// What it sets.
  public let target: Target

  /// What a variable sets.
  public enum Target: Hashable, Sendable {
    /// `auth.local.enabled`.
    case localEnabled
    /// `auth.github.enabled`.
    case gitHubEnabled
    /// `auth.openidConnect.flow`.
    case flow
    /// `auth.openidConnect.clockTolerance`.
    case clockTolerance
    /// The whole of `auth.openidConnect` as JSON.
    case openIDConnect
    /// A field of a provider.
    case provider(key: String, ProviderField)
    /// `scimAuthCode` of a provider.
    case scimAuthCode(provider: String)
    /// The proxy of Houston's outgoing requests; read by the npm package `global-agent`.
    case proxy
  }

  /// The fields of a provider that have a variable.
  public enum ProviderField: String, CaseIterable, Sendable {
    /// `enabled`.
    case enabled = "ENABLED"
    /// `clientId`.
    case clientID = "CLIENT_ID"
    /// `clientSecret`.
    case clientSecret = "CLIENT_SECRET"
    /// `discoveryUrl`.
    case discoveryURL = "DISCOVERY_URL"
    /// `baseDomain`.
    case baseDomain = "BASE_DOMAIN"
    /// `authUrlParams.audience`.
    case audience = "AUTH_URL_PARAMS__AUDIENCE"
    /// `displayName`.
    case displayName = "DISPLAY_NAME"
  }

  /// Whether node-config parses the value as JSON, so that only `true`, `false` and numbers will do.
  public var isJSON: Bool {
    switch target {
    case .localEnabled, .gitHubEnabled, .clockTolerance, .openIDConnect, .provider(_, .enabled):
      true
    default: false
    }
  }

  /// Whether the value must never be shown.
  public var isSecret: Bool {
    switch target {
    case .openIDConnect, .provider(_, .clientSecret), .scimAuthCode: true
    default: false
    }
  }

  /// Whether every blank counts: the value is compared letter by letter, by Houston or the provider.
  public var isExact: Bool {
    switch target {
    case .provider(_, .displayName): false
    case .provider, .flow, .scimAuthCode, .proxy: !isJSON
    default: false
    }
  }

  /// Every variable that is known to be read.
  public static let all: [HoustonVariable] =
    [
      HoustonVariable(name: "AUTH__LOCAL__ENABLED", target: .localEnabled),
      HoustonVariable(name: "AUTH__GITHUB__ENABLED", target: .gitHubEnabled),
      HoustonVariable(name: "\(prefix)FLOW", target: .flow),
      HoustonVariable(name: "\(prefix)CLOCK_TOLERANCE", target: .clockTolerance),
      HoustonVariable(name: "AUTH__OPENID_CONNECT_PROVIDERS", target: .openIDConnect),
      HoustonVariable(name: "SCIM_AUTH_CODE_OKTA", target: .scimAuthCode(provider: "okta")),
      HoustonVariable(
        name: "SCIM_AUTH_CODE_MICROSOFT",
        target: .scimAuthCode(provider: "microsoft")
      ),
      HoustonVariable(name: "GLOBAL_AGENT_HTTPS_PROXY", target: .proxy),
      HoustonVariable(name: "GLOBAL_AGENT_HTTP_PROXY", target: .proxy),
      HoustonVariable(name: "GLOBAL_AGENT_NO_PROXY", target: .proxy),
    ]
    + WellKnownProvider.all.filter(\.hasVariables).flatMap { provider in
      ProviderField.allCases.map { field in
        HoustonVariable(
          name: "\(prefix)\(provider.key.uppercased())__\(field.rawValue)",
          target: .provider(key: provider.key, field)
        )
      }
    }

  /// The variable called `name`, if Houston is known to read one.
  public static subscript(name: String) -> HoustonVariable? { byName[name] }

  /// The variable that was meant by `name`, if it differs in case and underscores only or leaves the
  /// step `OPENID_CONNECT` out, as names before 2019 did.
  public static func meant(by name: String) -> HoustonVariable? {
    let letters = letters(of: name)
    return byLetters[letters] ?? byLetters[withOpenIDConnect(letters)]
  }

  /// The variable of a known provider that `name` differs from by a slip in its last step.
  public static func almost(_ name: String) -> HoustonVariable? {
    guard let (provider, field) = providerAndField(in: name) else { return nil }
    guard let known = WellKnownProvider[provider.lowercased()], known.hasVariables else {
      return nil
    }
    let fields = ProviderField.allCases.map(\.rawValue)
    guard let meant = Spelling.closest(to: field, among: fields) else { return nil }
    return self["\(prefix)\(provider.uppercased())__\(meant)"]
  }

  /// The provider in `name`, if it is one word that no variables are known of while the last step is
  /// that of a provider.
  public static func unlistedProvider(in name: String) -> String? {
    guard let (provider, field) = providerAndField(in: name) else { return nil }
    guard WellKnownProvider[provider.lowercased()]?.hasVariables != true else { return nil }
    guard provider.utf8.allSatisfy(\.isAlphanumeric) else { return nil }
    return ProviderField(rawValue: field) == nil ? nil : provider
  }

  /// Takes `AUTH__OPENID_CONNECT__OKTA__CLIENT_ID` apart behind its prefix.
  private static func providerAndField(in name: String) -> (String, String)? {
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let separator = rest.firstRange(of: "__") else { return nil }
    return (String(rest[..<separator.lowerBound]), String(rest[separator.upperBound...]))
  }

  /// The variables that the chart sets itself, behind those of a person (template
  /// `houston_environment`, 0.16 to 2.1).
  public static let chartOwned: Set = [
    "NODE_ENV", "DATABASE__CONNECTION", "DATABASE_URL", "DEPLOYMENTS__DATABASE__CONNECTION",
    "JWT__CERT_PATH", "JWT__REGISTRY__CERT_PATH", "JWT__REGISTRY__ISSUER", "JWT__REGISTRY__SERVICE",
    "HOUSTON__HOST", "COMMANDER__HOST", "COMMANDER__PORT", "REGISTRY__HOST", "REGISTRY__PORT",
    "NATS__SERVERS", "NATS__CLUSTER_ID", "COMMANDER_WAIT_ENABLED", "REGISTRY_WAIT_ENABLED",
    "HELM__RELEASE_VERSION",
  ]

  /// The variable that sets `target`, if there is one.
  public static subscript(target: Target) -> HoustonVariable? {
    all.first { $0.target == target }
  }

  /// What the names of the OpenID Connect variables start with.
  public static let prefix = "AUTH__OPENID_CONNECT__"

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  private static let byLetters = Dictionary(
    all.map { (letters(of: $0.name), $0) },
    uniquingKeysWith: { first, _ in first }
  )

  private static func letters(of name: String) -> String {
    name.lowercased().filter { $0 != "_" }
  }

  private static func withOpenIDConnect(_ letters: String) -> String {
    letters.hasPrefix("auth") ? "authopenidconnect" + letters.dropFirst(4) : letters
  }
}
