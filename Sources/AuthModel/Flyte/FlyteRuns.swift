public import Diagnostics

/// `flyte-core-components.runs` of Flyte 2, as far as it concerns signing in: the service that tells
/// clients where tokens come from, and believes what a proxy says of people.
///
/// Source: charts/flyte-binary of Flyte 2 (v2.0.x) and the program's own defaults.
public struct FlyteRuns: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What clients are told.
  public var authMetadata: FlyteAuthMetadata?
  /// Whether headers of a proxy in front are believed; what is in them is decoded and not verified.
  public var trustForwardedIdentityHeaders: Located<Bool>?
  /// The headers.
  public var identityHeaders: FlyteIdentityHeaders?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteRuns>] = [
    .section("authMetadata", \.authMetadata, "what clients are told about signing in"),
    .boolean(
      "trustForwardedIdentityHeaders",
      \.trustForwardedIdentityHeaders,
      "believes what headers of a proxy say of people, without verifying it",
      .facts(default: true)
    ),
    .section("identityHeaders", \.identityHeaders, "the headers that say who somebody is"),
  ]

  /// The program itself.
  public static let reader: SectionReader? = .flyte2

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `runs.authMetadata` of Flyte 2.
public struct FlyteAuthMetadata: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The issuer of the tokens that clients bring.
  public var externalAuthServerBaseURL: URLReference?
  /// Where its metadata is, relative to the issuer.
  public var externalMetadataURL: URLReference?
  /// The header that brings the token.
  public var authorizationMetadataKey: Located<String>?
  /// The client that flytectl and the SDK are.
  public var flyteClient: FlyteClientApp?
  private var number: Located<Double>?
  private var duration: Located<GoDuration>?

  /// The fields of `authMetadata`.
  public static let fields: [Field<FlyteAuthMetadata>] = [
    .url(
      "externalAuthServerBaseUrl",
      \.externalAuthServerBaseURL,
      "the issuer of the tokens that clients bring"
    ),
    .url(
      "externalMetadataUrl",
      \.externalMetadataURL,
      "where its metadata is, relative to the issuer",
      .facts(default: .string(FlyteExternalAuthServer.defaultMetadataPath))
    ),
    .number(
      "retryAttempts",
      \.number,
      "how often its metadata is asked for",
      .facts(default: 5)
    ),
    .duration("retryDelay", \.duration, "how long to wait in between", .facts(default: "1s")),
    .string(
      "authorizationMetadataKey",
      \.authorizationMetadataKey,
      "the header that brings the token",
      .facts(default: "authorization")
    ),
    .section("flyteClient", \.flyteClient, "the client that flytectl and the SDK are"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `runs.identityHeaders` of Flyte 2.
public struct FlyteIdentityHeaders: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The header with a token that says everything.
  public var claims: Located<String>?
  /// The header with the person's id.
  public var subject: Located<String>?
  /// The header with the person's address.
  public var email: Located<String>?

  /// The fields of `identityHeaders`.
  public static let fields: [Field<FlyteIdentityHeaders>] = [
    .string(
      "claimsJwtHeader",
      \.claims,
      "the header with a token about the person",
      .facts(default: "X-Amzn-Oidc-Data")
    ),
    .string(
      "subjectHeader",
      \.subject,
      "the header with the person's id",
      .facts(default: "X-Amzn-Oidc-Identity")
    ),
    .string("emailHeader", \.email, "the header with the person's address"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
