public import Diagnostics

/// `auth.appAuth.externalAuthServer`: an authorization server elsewhere.
public struct FlyteExternalAuthServer: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Its issuer; that of `openId` if empty.
  public var baseURL: URLReference?
  /// Audiences that tokens may have beside the public URL.
  public var allowedAudience: Located<[Located<String>]>?
  /// Where its metadata is, relative to the issuer.
  public var metadataURL: URLReference?
  /// A proxy for calls to it.
  public var httpProxyURL: URLReference?
  /// How often its metadata is asked for.
  public var retryAttempts: Located<Double>?
  /// How long to wait in between.
  public var retryDelay: Located<GoDuration>?

  /// The fields of `externalAuthServer`.
  public static let fields: [Field<FlyteExternalAuthServer>] = [
    .url("baseUrl", \.baseURL, "its issuer; that of openId if empty"),
    .strings(
      "allowedAudience",
      \.allowedAudience,
      "audiences that tokens may have beside the public URL"
    ),
    .url(
      "metadataUrl",
      \.metadataURL,
      "where its metadata is, relative to the issuer",
      .facts(default: .string(FlyteExternalAuthServer.defaultMetadataPath))
    ),
    .url("httpProxyURL", \.httpProxyURL, "a proxy for calls to it"),
    .number(
      "retryAttempts",
      \.retryAttempts,
      "how often its metadata is asked for",
      .facts(default: 5, since: ChartVersion(1, 9, 34))
    ),
    .duration(
      "retryDelay",
      \.retryDelay,
      "how long to wait in between",
      .facts(default: "1s", since: ChartVersion(1, 9, 34))
    ),
  ]

  /// The path of RFC 8414, which counts when none is given.
  public static let defaultMetadataPath = ".well-known/oauth-authorization-server"

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteExternalAuthServer>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
