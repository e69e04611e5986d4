public import Diagnostics
public import HelmValues

/// `server`: how flyteadmin listens.
///
/// Source: flyteadmin/pkg/config/config.go, v1.16.8. Only what concerns signing in is declared.
public struct FlyteServer: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The port of HTTP.
  public var httpPort: Located<Double>?
  /// How it listens for gRPC.
  public var grpc: FlyteGRPCServer?
  /// Who may come in.
  @Boxed public var security: FlyteServerSecurity?

  /// The fields of `server` that concern signing in.
  public static let fields: [Field<FlyteServer>] = [
    .number("httpPort", \.httpPort, "the port of HTTP", .facts(default: 8088)),
    .section("grpc", \.grpc, "how it listens for gRPC", .facts(nullable: true)),
    .section(
      "security",
      \.security,
      "who may come in",
      .facts(
        isOftenTooHigh: true,
        effectOfAbsence: "without 'useAuth: true' in it nobody has to sign in"
      )
    ),
  ]

  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `server.grpc`: how flyteadmin listens for gRPC.
public struct FlyteGRPCServer: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The port.
  public var port: Located<Double>?

  /// The field that matters.
  public static let fields: [Field<FlyteGRPCServer>] = [
    .number("port", \.port, "the port of gRPC", .facts(default: 8089))
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `server.security`: who may come in to flyteadmin.
public struct FlyteServerSecurity: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether flyteadmin itself speaks TLS.
  public var isSecure: Located<Bool>?
  /// The certificate for it.
  public private(set) var tls: Entry?
  /// Whether anybody has to sign in: the only switch there is.
  public var useAuth: Located<Bool>?
  /// Whether calls are written down.
  public var auditAccess: Located<Bool>?
  /// Whether cookies go over plain HTTP.
  public var insecureCookieHeader: Located<Bool>?
  /// Whether pages of other sites may call.
  public var allowCORS: Located<Bool>?
  /// The sites that may.
  public var allowedOrigins: Located<[Located<String>]>?
  /// The headers that such calls may have.
  public var allowedHeaders: Located<[Located<String>]>?
  /// The key of a block of versions before 0.13, which nobody reads any more.
  public private(set) var legacyOAuth: SourceRange?

  /// The fields of `server.security`.
  public static let fields: [Field<FlyteServerSecurity>] = [
    .boolean(
      "secure",
      \.isSecure,
      "whether flyteadmin speaks TLS",
      .facts(default: false, weakerWhen: false)
    ),
    .any("ssl", \.tls, "the certificate for TLS"),
    .boolean(
      "useAuth",
      \.useAuth,
      "whether anybody has to sign in",
      .facts(
        default: false,
        isOftenTooHigh: true,
        effectOfAbsence: "without it nobody has to sign in"
      )
    ),
    .boolean(
      "auditAccess",
      \.auditAccess,
      "writes down who calls what",
      .facts(default: false, weakerWhen: false)
    ),
    .boolean(
      "insecureCookieHeader",
      \.insecureCookieHeader,
      "lets cookies go over plain HTTP",
      .facts(default: false, weakerWhen: true)
    ),
    .boolean("allowCors", \.allowCORS, "lets pages of other sites call", .facts(default: true)),
    .strings("allowedOrigins", \.allowedOrigins, "the sites that may call", .facts(default: ["*"])),
    .strings(
      "allowedHeaders",
      \.allowedHeaders,
      "the headers that calls of other sites may have",
      .facts(default: ["Content-Type", "flyte-authorization"])
    ),
  ]

  /// Keys beside the fields are unknown to flyteadmin, `oauth` of old versions among them.
  public static let otherKeys = OtherKeys<FlyteServerSecurity>.named { security, entry, _ in
    guard entry.isCalled("oauth") else { return false }
    security.legacyOAuth = entry.key.range
    return true
  }
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
