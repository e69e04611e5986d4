public import Diagnostics

/// `auth`: how flyteadmin signs people in and which tokens it takes.
///
/// Source: flyteadmin/auth/config/config.go, v1.16.8.
public struct FlyteAuth: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The header that HTTP calls bring their token in.
  public var httpAuthorizationHeader: Located<String>?
  /// The header that gRPC calls bring their token in.
  public var grpcAuthorizationHeader: Located<String>?
  /// Whether HTTP calls without a token pass.
  public var disableForHTTP: Located<Bool>?
  /// Whether gRPC calls without a token pass.
  public var disableForGRPC: Located<Bool>?
  /// The URLs under which flyteadmin is reached, the public one first.
  public var authorizedURIs: Located<[URLReference]>?
  /// A proxy for the metadata of an external server.
  public var httpProxyURL: URLReference?
  /// How people sign in.
  @Boxed public var userAuth: FlyteUserAuth?
  /// How programs get tokens.
  @Boxed public var appAuth: FlyteAppAuth?

  /// The header that counts where none is named.
  public static let defaultHeader = "flyte-authorization"

  /// The fields of `auth`.
  public static let fields: [Field<FlyteAuth>] = [
    .string(
      "httpAuthorizationHeader",
      \.httpAuthorizationHeader,
      "the header that HTTP calls bring their token in",
      .facts(default: .string(FlyteAuth.defaultHeader))
    ),
    .string(
      "grpcAuthorizationHeader",
      \.grpcAuthorizationHeader,
      "the header that gRPC calls bring their token in, and that clients are told to use",
      .facts(default: .string(FlyteAuth.defaultHeader))
    ),
    .boolean(
      "disableForHttp",
      \.disableForHTTP,
      "lets HTTP calls without a token pass",
      .facts(default: false, weakerWhen: true)
    ),
    .boolean(
      "disableForGrpc",
      \.disableForGRPC,
      "lets gRPC calls without a token pass",
      .facts(default: false, weakerWhen: true)
    ),
    .urlList(
      "authorizedUris",
      \.authorizedURIs,
      "the URLs under which flyteadmin is reached; the first one is the fallback",
      .facts(countsOrder: true)
    ),
    .url("httpProxyURL", \.httpProxyURL, "a proxy for the metadata of an external server"),
    .section(
      "userAuth",
      \.userAuth,
      "how people sign in",
      .facts(
        isOftenTooHigh: true,
        effectOfAbsence:
          "the client at the provider stays that of the defaults, in flyte-core a sample at Google"
      )
    ),
    .section("appAuth", \.appAuth, "how programs get tokens", .facts(isOftenTooHigh: true)),
  ]

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteAuth>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
