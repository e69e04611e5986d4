public import Diagnostics

/// `auth.userAuth`: how people sign in to flyteadmin in a browser.
public struct FlyteUserAuth: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Where people go who come without a wanted page.
  public var redirectURL: URLReference?
  /// The client at the identity provider.
  @Boxed public var openID: FlyteOpenID?
  /// A proxy for calls to the provider.
  public var httpProxyURL: URLReference?
  /// The key under which the key that signs cookies is found.
  public var cookieHashKeySecretName: Located<String>?
  /// The key under which the key that encrypts cookies is found.
  public var cookieBlockKeySecretName: Located<String>?
  /// The attributes of cookies.
  public var cookieSetting: FlyteCookieSetting?
  /// The parameter of `/login` that is handed on to the provider.
  public var idpQueryParameter: Located<String>?

  /// The fields of `auth.userAuth`.
  public static let fields: [Field<FlyteUserAuth>] = [
    .url(
      "redirectUrl",
      \.redirectURL,
      "where people go who come without a wanted page",
      .facts(default: "/console")
    ),
    .section(
      "openId",
      \.openID,
      "the client at the identity provider",
      .facts(effectOfAbsence: "without it flyteadmin knows no provider, and does not start")
    ),
    .url("httpProxyURL", \.httpProxyURL, "a proxy for calls to the provider"),
    .string(
      "cookieHashKeySecretName",
      \.cookieHashKeySecretName,
      "the key of the secret that signs cookies",
      .facts(default: "cookie_hash_key", effectOfChange: .breaking(cookiesEnd))
    ),
    .string(
      "cookieBlockKeySecretName",
      \.cookieBlockKeySecretName,
      "the key of the secret that encrypts cookies",
      .facts(default: "cookie_block_key", effectOfChange: .breaking(cookiesEnd))
    ),
    .section("cookieSetting", \.cookieSetting, "the attributes of cookies"),
    .string(
      "idpQueryParameter",
      \.idpQueryParameter,
      "the parameter of /login that is handed on to the provider",
      .facts(since: ChartVersion(1, 10, 7))
    ),
  ]

  private static let cookiesEnd =
    "sessions in browsers end unless the key is the same: their cookies cannot be read any more"

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteUserAuth>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
