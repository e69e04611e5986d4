/// A provider that Houston, or its documentation, knows by name.
public struct WellKnownProvider: Sendable {
  /// The key below `openidConnect`.
  public let key: String
  /// The product that the name promises; `nil` for `custom`.
  public let identityProvider: IdentityProvider?
  /// Whether the login page offers it when nothing is said.
  public let isEnabledByDefault: Bool
  /// Whether Houston has a client id of its own for it.
  public let hasDefaultClientID: Bool
  /// Whether Houston has a discovery URL of its own for it.
  public let hasDefaultDiscoveryURL: Bool
  /// Whether Houston asks for an audience of its own in its requests.
  public let hasDefaultAudience: Bool
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
      hasDefaultClientID: true,
      hasDefaultDiscoveryURL: true,
      hasDefaultAudience: true
    ),
    WellKnownProvider(
      "google",
      .google,
      isEnabledByDefault: true,
      hasDefaultClientID: true,
      hasDefaultDiscoveryURL: true
    ),
    WellKnownProvider("okta", .okta),
    WellKnownProvider("microsoft", .entra),
    WellKnownProvider("adfs", .adfs),
    WellKnownProvider("custom", nil),
    WellKnownProvider("cognito", .cognito, hasVariables: false),
  ]

  /// The provider with the key `key`, if it is well known.
  public static subscript(key: String) -> WellKnownProvider? {
    all.first { $0.key == key }
  }

  private init(
    _ key: String,
    _ identityProvider: IdentityProvider?,
    isEnabledByDefault: Bool = false,
    hasDefaultClientID: Bool = false,
    hasDefaultDiscoveryURL: Bool = false,
    hasDefaultAudience: Bool = false,
    hasVariables: Bool = true
  ) {
    self.key = key
    self.identityProvider = identityProvider
    self.isEnabledByDefault = isEnabledByDefault
    self.hasDefaultClientID = hasDefaultClientID
    self.hasDefaultDiscoveryURL = hasDefaultDiscoveryURL
    self.hasDefaultAudience = hasDefaultAudience
    self.hasVariables = hasVariables
  }
}
