public import Diagnostics

/// `admin`: how a client, be it flytepropeller, flytescheduler or flytectl, reaches flyteadmin.
///
/// Source: flyteidl/clients/go/admin/config.go, v1.16.8.
public struct FlyteAdminClient: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Where flyteadmin is.
  public var endpoint: URLReference?
  /// Whether to do without TLS.
  public var isInsecure: Located<Bool>?
  /// Whether certificates go unchecked.
  public var insecureSkipVerify: Located<Bool>?
  /// A file with the certificate authority's certificate.
  public var caCertFilePath: Located<String>?
  /// How the client gets its token.
  public var authType: Located<FlyteAuthType>?
  /// Its id, for client credentials.
  public var clientID: Located<String>?
  /// The file that its secret is read from.
  public var clientSecretLocation: Located<String>?
  /// The name of a variable with its secret, which wins over the file.
  public var clientSecretEnvVar: Located<String>?
  /// What it asks for, with client credentials.
  public var scopes: Located<[Located<String>]>?
  /// Whether flyteadmin tells it the audience to ask for.
  public var useAudienceFromAdmin: Located<Bool>?
  /// The audience that it asks for.
  public var audience: Located<String>?
  /// Where tokens are issued, if not where flyteadmin says.
  public var tokenURL: URLReference?
  /// The header that brings the token.
  public var authorizationHeader: Located<String>?

  /// The fields of `admin`.
  public static let fields: [Field<FlyteAdminClient>] = [
    .url("endpoint", \.endpoint, "where flyteadmin is: dns:///HOST, or HOST:PORT"),
    .boolean("insecure", \.isInsecure, "does without TLS", .facts(default: false)),
    .boolean(
      "insecureSkipVerify",
      \.insecureSkipVerify,
      "leaves certificates unchecked",
      .facts(default: false)
    ),
    .string(
      "caCertFilePath",
      \.caCertFilePath,
      "a file with the certificate authority's certificate"
    ),
    .choice(
      "authType",
      \.authType,
      "how the client gets its token",
      .facts(default: "ClientSecret")
    ),
    .string(
      "clientId",
      \.clientID,
      "its id, for client credentials",
      .facts(default: "flytepropeller")
    ),
    .string(
      "clientSecretLocation",
      \.clientSecretLocation,
      "the file that its secret is read from",
      .facts(default: "/etc/secrets/client_secret")
    ),
    .string(
      "clientSecretEnvVar",
      \.clientSecretEnvVar,
      "the name of a variable with its secret, which wins over the file"
    ),
    .strings("scopes", \.scopes, "what it asks for, with client credentials"),
    .boolean(
      "useAudienceFromAdmin",
      \.useAudienceFromAdmin,
      "asks for the audience that flyteadmin names",
      .facts(default: false)
    ),
    .string("audience", \.audience, "the audience that it asks for"),
    .url("tokenUrl", \.tokenURL, "where tokens are issued, if not where flyteadmin says"),
    .string(
      "authorizationHeader",
      \.authorizationHeader,
      "the header that brings the token, if not the one that flyteadmin names"
    ),
  ]

  /// flyteadmin's client decodes it.
  public static let reader: SectionReader? = .flyteAdminClient

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// How a client gets its token (flyteidl/clients/go/admin, `AuthType`; the order is Go's).
public enum FlyteAuthType: String, CaseIterable, Sendable {
  /// Client credentials (RFC 6749, section 4.4).
  case clientSecret = "ClientSecret"
  /// A person signs in with a browser (RFC 7636).
  case pkce = "Pkce"
  /// A command prints it.
  case externalCommand = "ExternalCommand"
  /// A person signs in on another device (RFC 8628).
  case deviceFlow = "DeviceFlow"
}
