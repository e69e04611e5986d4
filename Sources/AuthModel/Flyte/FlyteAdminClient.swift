public import Diagnostics
import HelmValues

/// `admin`: how a client of Flyte reaches flyteadmin and signs in there.
///
/// Programs in Go read it: flytectl, and in the cluster propeller, the scheduler and others. flytekit
/// reads a part of it from the file that it shares with flytectl.
public struct FlyteAdminClient: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The target that is dialled, as it is written.
  public var endpoint: Located<String>?
  /// Whether the connection is not encrypted.
  public var isInsecure: Located<Bool>?
  /// Whether nobody looks at the server's certificate.
  public var skipsVerification: Located<Bool>?
  /// A file of certificates that sign the server's.
  public var caCertificateFile: Located<String>?
  /// How tokens are got.
  public var authType: Located<FlyteAuthType>?
  /// The word for that if only flytekit knows it.
  public fileprivate(set) var flytekitAuthType: Located<String>?
  /// Whether anything is said of that, even if nobody understands it.
  public fileprivate(set) var namesAuthType = false
  /// The client's id; read for `ClientSecret` only.
  public var clientID: Located<String>?
  /// The file with the client's secret.
  public var clientSecretLocation: Located<String>?
  /// The variable with the client's secret.
  public var clientSecretVariable: Located<String>?
  private var clientSecret: Entry?
  /// What tokens are asked to allow; read for `ClientSecret` only.
  public var scopes: Located<[Located<String>]>?
  /// Whether the audience comes from the server.
  public var usesAudienceOfServer: Located<Bool>?
  /// The API that tokens are asked for.
  public var audience: Located<String>?
  /// The URL of the token endpoint.
  public var tokenURL: URLReference?
  /// The header that carries the token.
  public var authorizationHeader: Located<String>?
  /// How long signing in in a browser may take.
  public var pkce: FlyteSignInTimes?
  /// How long signing in elsewhere may take.
  public var deviceFlow: FlyteSignInTimes?
  /// The proxy for requests to the provider.
  public var proxy: URLReference?
  // What is checked when it is bound, and of no use to anybody afterwards.
  private var duration: Located<GoDuration>?
  private var number: Located<Double>?
  private var entry: Entry?

  /// The fields (flyteidl 1.16.8, `clients/go/admin/config.go`).
  public static let fields: [Field<FlyteAdminClient>] = [
    .string(
      "endpoint",
      \.endpoint,
      "what is dialled: dns:///host, dns:///host:port, or host:port",
      .facts(source: "gRPC name resolution; flytestdlib parses it as a URL first")
    ),
    .boolean(
      "insecure",
      \.isInsecure,
      "dials without TLS",
      .facts(default: false, weakerWhen: true)
    ),
    .boolean(
      "insecureSkipVerify",
      \.skipsVerification,
      "takes any certificate of the server",
      .facts(default: false, weakerWhen: true)
    ),
    .string(
      "caCertFilePath",
      \.caCertificateFile,
      "a file of certificates that sign the server's"
    ),
    .flyteAuthType(
      "authType",
      \.authType,
      "how tokens are got; flytekit alone takes Pkce if it is missing",
      .facts(default: "ClientSecret")
    ),
    .string(
      "clientId",
      \.clientID,
      "the client's id; Pkce and DeviceFlow take that of the server",
      .facts(default: "flytepropeller")
    ),
    .secretPlace(
      "clientSecretLocation",
      \.clientSecretLocation,
      "the file that holds the client's secret",
      .file,
      .facts(default: "/etc/secrets/client_secret")
    ),
    .secretPlace(
      "clientSecretEnvVar",
      \.clientSecretVariable,
      "the variable that holds the client's secret; it wins over the file",
      .variable
    ),
    .any("clientSecret", \.clientSecret, "read by nobody; a secret stands in a file or a variable"),
    .strings(
      "scopes",
      \.scopes,
      "what tokens are asked to allow; those of the server by default, and always for Pkce and "
        + "DeviceFlow"
    ),
    .boolean(
      "useAudienceFromAdmin",
      \.usesAudienceOfServer,
      "takes the audience that the server names",
      .facts(default: false)
    ),
    .string("audience", \.audience, "the API that tokens are asked for"),
    .url("tokenUrl", \.tokenURL, "the token endpoint; the server names it by default"),
    .any("authorizationServerUrl", \.entry, "no longer read"),
    .any("useAuth", \.entry, "no longer read; the server says whether people sign in"),
    .string(
      "authorizationHeader",
      \.authorizationHeader,
      "the header that carries the token; the server names it by default"
    ),
    .section("pkceConfig", \.pkce, "how long signing in in a browser may take"),
    .section("deviceFlowConfig", \.deviceFlow, "how long signing in on another device may take"),
    .any(
      "command",
      \.entry,
      "the program that prints a token, for ExternalCommand, and its arguments",
      as: .strings
    ),
    .any(
      "proxyCommand",
      \.entry,
      "the program that prints a token for a proxy, and its arguments",
      as: .strings
    ),
    .duration(
      "tokenRefreshWindow",
      \.duration,
      "how long before its end a token is renewed at the earliest"
    ),
    .duration(
      "perRetryTimeout",
      \.duration,
      "how long one try of a request may take",
      .facts(default: "15s")
    ),
    .number("maxRetries", \.number, "how often a request is tried again", .facts(default: 4)),
    .duration(
      "maxBackoffDelay",
      \.duration,
      "the longest wait between tries",
      .facts(default: "8s")
    ),
    .number("maxMessageSizeBytes", \.number, "the largest answer that is taken"),
    .any("defaultServiceConfig", \.entry, "the service config of gRPC, as JSON"),
    .url("httpProxyURL", \.proxy, "the proxy for requests to the identity provider"),
  ]

  /// The clients in Go decode it.
  public static let reader: SectionReader? = .flyteAdminClient

  /// Keys beside the fields are unknown to all clients.
  public static let otherKeys = OtherKeys<FlyteAdminClient>.reported

  /// The names that documentation has for fields that are called otherwise.
  public static let foreignNames = ["deviceFlow": "deviceFlowConfig", "pkce": "pkceConfig"]

  /// Makes a section in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// The key under which a person wrote the secret itself, which nobody reads there.
  public var clientSecretKey: SourceRange? {
    guard let clientSecret, !clientSecret.value.isNull, clientSecret.value.text != "" else {
      return nil
    }
    return clientSecret.key.range
  }
}

extension Field<FlyteAdminClient> {
  /// The field that holds a way to get tokens, or a word for one that only flytekit knows.
  fileprivate static func flyteAuthType(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<FlyteAuthType>?>,
    _ summary: String,
    _ facts: Facts
  ) -> Field {
    let words = FlyteAuthType.allCases.map(\.rawValue)
    return Field(name, .choice(words), summary, facts) { owner, entry, declaration, binder in
      let text = entry.value.text
      owner.namesAuthType = !entry.value.isNull
      if let type = FlyteAuthType.flytekitWords[text.lowercased()] {
        binder.disclose(entry.value)
        owner.flytekitAuthType = Located(text, at: entry.value.range)
        owner[keyPath: property()] = Located(type, at: entry.value.range)
        return
      }
      guard let word = binder.choice(entry, words, declaration) else { return }
      guard let type = FlyteAuthType(rawValue: word.value) else { return }
      owner[keyPath: property()] = Located(type, at: word.range)
    }
  }
}
