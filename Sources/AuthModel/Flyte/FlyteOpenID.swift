public import Diagnostics

/// `auth.userAuth.openId`: the client at the identity provider that people sign in with.
public struct FlyteOpenID: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The client's id.
  public var clientID: Located<String>?
  /// The key of the secret that holds the client's secret.
  public var clientSecretName: Located<String>?
  /// A file with the client's secret, which wins over the name.
  public var clientSecretFile: Located<String>?
  /// The issuer, which discovery starts from.
  public var baseURL: URLReference?
  /// The issuer that tokens name, where it is not the one that discovery starts from.
  public var issuerURL: URLReference?
  /// What is asked for.
  public var scopes: Located<[Located<String>]>?

  /// The fields of `openId`.
  public static let fields: [Field<FlyteOpenID>] = [
    .string(
      "clientId",
      \.clientID,
      "the client's id; empty turns off every check of ID tokens",
      .facts(isOftenTooHigh: true)
    ),
    .string(
      "clientSecretName",
      \.clientSecretName,
      "the key of the secret that holds the client's secret",
      .facts(default: "oidc_client_secret", isOftenTooHigh: true)
    ),
    .string(
      "clientSecretFile",
      \.clientSecretFile,
      "a file with the client's secret; deprecated, wins over clientSecretName",
      .facts(isOftenTooHigh: true)
    ),
    .url(
      "baseUrl",
      \.baseURL,
      "the issuer, equal to the provider's own spelling byte for byte",
      .facts(isOftenTooHigh: true, source: "go-oidc v3.6.0, NewProvider")
    ),
    .url(
      "issuerUrl",
      \.issuerURL,
      "the issuer that tokens name, where it is not baseUrl",
      .facts(since: firstWithIssuerURL, isOftenTooHigh: true)
    ),
    .strings(
      "scopes",
      \.scopes,
      "what is asked for; openid must be in it",
      .facts(default: ["openid", "profile"], isOftenTooHigh: true)
    ),
  ]

  /// The first release that reads `issuerUrl` (flyteorg/flyte#5712).
  static let firstWithIssuerURL = ChartVersion(1, 15, 2)

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteOpenID>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
