/// A provider that Houston, or its documentation, knows by name.
public struct WellKnownProvider: Sendable {
  /// The key below `openidConnect`.
  public let key: String
  /// The product that the name promises; `nil` for `custom`.
  public let identityProvider: IdentityProvider?
  /// What holds below the key when it is not set, by the path from there on.
  public let defaults: [String: [FieldDefault]]
  /// Whether environment variables with the upper-cased name reach it, as far as is known.
  public let hasVariables: Bool

  /// The host of Astronomer's own Auth0 tenant, which `auth0`, `google` and `github` go through when
  /// nothing is said.
  public static let sharedAuth0Host = "astronomerio.auth0.com"

  /// All of them.
  ///
  /// Sources: Houston `default.yaml` 0.16 to 0.35, chart `production.yaml`,
  /// `custom-environment-variables.yaml` of 2020, documentation since 0.27.
  public static let all = [
    WellKnownProvider(
      "auth0",
      .auth0,
      defaults: [
        "enabled": [.chart(false)],
        "clientId": [.chart(nil)],
        "discoveryUrl": [.reader(.string("https://\(sharedAuth0Host)"))],
        "baseDomain": [.chart(.string(sharedAuth0Host))],
        "authUrlParams.audience": [.reader("astronomer-ee")],
        "displayName": [.reader("Auth0")],
      ]
    ),
    WellKnownProvider(
      "google",
      .google,
      defaults: [
        "enabled": [.chart(true)],
        "clientId": [.reader(nil)],
        "discoveryUrl": [.reader("https://accounts.google.com")],
        "displayName": [.reader("Google")],
      ]
    ),
    WellKnownProvider("okta", .okta, defaults: ["displayName": [.reader("Okta")]]),
    WellKnownProvider(
      "microsoft",
      .entra,
      defaults: [
        "claimsMapping.email": [.reader("preferred_username")],
        "displayName": [.reader("Azure AD")],
        "useExternalProxy": [.reader(true, since: ChartVersion(0, 32, 5))],
      ]
    ),
    WellKnownProvider(
      "adfs",
      .adfs,
      defaults: [
        "claimsMapping.email": [.reader("upn")],
        "claimsMapping.name": [.reader("upn")],
        "displayName": [.reader("ADFS")],
        "fetchUserInfo": [.reader(false)],
      ]
    ),
    WellKnownProvider("custom", nil, defaults: ["displayName": [.reader("Custom oAuth")]]),
    WellKnownProvider("cognito", .cognito, hasVariables: false),
  ]

  /// The provider with the key `key`, if it is well known.
  public static subscript(key: String) -> WellKnownProvider? {
    all.first { $0.key == key }
  }

  private init(
    _ key: String,
    _ identityProvider: IdentityProvider?,
    defaults: [String: [FieldDefault]] = [:],
    hasVariables: Bool = true
  ) {
    self.key = key
    self.identityProvider = identityProvider
    self.defaults = defaults
    self.hasVariables = hasVariables
  }
}

extension WellKnownProvider {
  /// Whether the login page offers it when nothing is said.
  public var isEnabledByDefault: Bool { defaults["enabled"]?.contains(.chart(true)) ?? false }
  /// Whether Houston has a client id of its own for it.
  public var hasDefaultClientID: Bool { defaults["clientId"] != nil }
  /// Whether Houston has a discovery URL of its own for it.
  public var hasDefaultDiscoveryURL: Bool { defaults["discoveryUrl"] != nil }
  /// Whether Houston asks for an audience of its own in its requests.
  public var hasDefaultAudience: Bool { defaults["authUrlParams.audience"] != nil }
}
