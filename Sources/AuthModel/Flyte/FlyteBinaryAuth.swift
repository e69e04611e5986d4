public import Diagnostics

/// `configuration.auth` of flyte-binary: what the chart makes flyteadmin's sections from.
public struct FlyteBinaryAuth: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether anybody has to sign in.
  public var isEnabled: Located<Bool>?
  /// Whether the chart writes down the clients of flyteadmin's own server.
  public var enableAuthServer: Located<Bool>?
  /// The client at the identity provider.
  @Boxed public var oidc: FlyteBinaryOIDC?
  /// The client that flytepropeller is.
  @Boxed public var `internal`: FlyteBinaryInternal?
  /// The client that flytectl and flytekit are.
  @Boxed public var flyteClient: FlyteClientApp?
  /// The URLs under which Flyte is reached.
  public var authorizedURIs: Located<[URLReference]>?
  /// A Secret with both client secrets, in the place of the one that the chart makes.
  public var clientSecretsExternalSecretRef: Located<String>?

  /// The fields of `configuration.auth`.
  public static let fields: [Field<FlyteBinaryAuth>] = [
    .boolean("enabled", \.isEnabled, "whether anybody has to sign in"),
    .boolean(
      "enableAuthServer",
      \.enableAuthServer,
      "writes down the clients of flyteadmin's own authorization server"
    ),
    .section("oidc", \.oidc, "the client at the identity provider"),
    .section("internal", \.internal, "the client that flytepropeller is"),
    .section("flyteClient", \.flyteClient, "the client that flytectl and flytekit are"),
    .urlList(
      "authorizedUris",
      \.authorizedURIs,
      "the URLs under which Flyte is reached, the public one first; the chart adds those in the cluster",
      .facts(
        isTemplate: true,
        effectOfWrongType:
          "the chart prints it above the URLs in the cluster, which is no YAML: Flyte does not start",
        countsOrder: true
      )
    ),
    .string(
      "clientSecretsExternalSecretRef",
      \.clientSecretsExternalSecretRef,
      "a Secret with client_secret and oidc_client_secret, which the chart then does not make"
    ),
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<FlyteBinaryAuth>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `configuration.auth.oidc` of flyte-binary.
public struct FlyteBinaryOIDC: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The issuer.
  public var baseURL: URLReference?
  /// The client's id.
  public var clientID: Located<String>?
  /// The client's secret.
  public var clientSecret: SecretValue?

  /// The fields of `oidc`.
  public static let fields: [Field<FlyteBinaryOIDC>] = [
    .url("baseUrl", \.baseURL, "the issuer, equal to the provider's own spelling byte for byte"),
    .string("clientId", \.clientID, "the client's id"),
    .secret(
      "clientSecret",
      \.clientSecret,
      "the client's secret; better given by clientSecretsExternalSecretRef"
    ),
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<FlyteBinaryOIDC>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `configuration.auth.internal` of flyte-binary: the client that flytepropeller is.
public struct FlyteBinaryInternal: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Its id.
  public var clientID: Located<String>?
  /// Its secret.
  public var clientSecret: SecretValue?
  /// Base64 of the bcrypt hash of its secret.
  public var clientSecretHash: SecretValue?
  /// The audience that it asks for.
  public var audience: Located<String>?

  /// The fields of `internal`.
  public static let fields: [Field<FlyteBinaryInternal>] = [
    .string(
      "clientId",
      \.clientID,
      "its id; flyteadmin's own server knows flytepropeller only",
      .facts(
        remedyWherePrintedBare:
          "in configuration.inline.admin.clientId quotes are kept: write it there, in quotes"
      )
    ),
    .secret(
      "clientSecret",
      \.clientSecret,
      "its secret; better given by clientSecretsExternalSecretRef"
    ),
    .secret(
      "clientSecretHash",
      \.clientSecretHash,
      "base64 of the bcrypt hash of its secret, as 'authcfg hash' prints it"
    ),
    .string("audience", \.audience, "the audience that it asks for"),
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<FlyteBinaryInternal>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
