public import Diagnostics

/// `auth.appAuth.selfAuthServer`: flyteadmin's own authorization server.
public struct FlyteSelfAuthServer: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The issuer of its tokens.
  public var issuer: Located<String>?
  /// How long an access token is good.
  public var accessTokenLifespan: Located<GoDuration>?
  /// How long a refresh token is good.
  public var refreshTokenLifespan: Located<GoDuration>?
  /// How long an authorization code is good.
  public var authorizationCodeLifespan: Located<GoDuration>?
  /// The key of the secret that encrypts claims.
  public var claimSymmetricEncryptionKeySecretName: Located<String>?
  /// The key of the secret that signs tokens.
  public var tokenSigningRSAKeySecretName: Located<String>?
  /// The key of the secret that signed tokens before.
  public var oldTokenSigningRSAKeySecretName: Located<String>?
  /// The clients that it knows.
  @Boxed public var staticClients: FlyteStaticClients?

  /// The fields of `selfAuthServer`.
  public static let fields: [Field<FlyteSelfAuthServer>] = [
    .string(
      "issuer",
      \.issuer,
      "the issuer and audience of its tokens; the public URL if empty",
      .facts(
        effectOfChange: .breaking("tokens that are out are of another issuer, and are refused")
      )
    ),
    .duration(
      "accessTokenLifespan",
      \.accessTokenLifespan,
      "how long an access token is good",
      .facts(default: "30m", effectOfChange: .notable(laterTokens))
    ),
    .duration(
      "refreshTokenLifespan",
      \.refreshTokenLifespan,
      "how long a refresh token is good",
      .facts(default: "60m", effectOfChange: .notable(laterTokens))
    ),
    .duration(
      "authorizationCodeLifespan",
      \.authorizationCodeLifespan,
      "how long an authorization code is good",
      .facts(default: "5m")
    ),
    .string(
      "claimSymmetricEncryptionKeySecretName",
      \.claimSymmetricEncryptionKeySecretName,
      "the key of the secret that encrypts claims",
      .facts(
        default: "claim_symmetric_key",
        effectOfChange: .breaking("codes and refresh tokens that are out cannot be read any more")
      )
    ),
    .string(
      "tokenSigningRSAKeySecretName",
      \.tokenSigningRSAKeySecretName,
      "the key of the secret that signs tokens",
      .facts(
        default: "token_rsa_key.pem",
        effectOfChange: .breaking(
          "tokens that are out are refused unless the key before is the one of oldTokenSigningRSAKeySecretName"
        )
      )
    ),
    .string(
      "oldTokenSigningRSAKeySecretName",
      \.oldTokenSigningRSAKeySecretName,
      "the key of the secret that signed tokens before",
      .facts(default: "token_rsa_key_old.pem")
    ),
    .staticClients(
      "staticClients",
      \.staticClients,
      "the clients that it knows; setting one drops the built-in ones",
      .facts(source: "flyteadmin/auth/config/config.go; decoded with ZeroFields")
    ),
  ]

  private static let laterTokens = "it holds for tokens that are issued after the change"

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteSelfAuthServer>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
