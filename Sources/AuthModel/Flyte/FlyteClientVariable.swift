/// An environment variable that a client of Flyte reads, or once read.
public struct FlyteClientVariable: Hashable, Sendable {
  /// The name, exactly so.
  public let name: String
  /// What it says.
  public let target: Target
  /// Who reads it.
  public let reader: Reader

  /// What a variable says.
  public enum Target: Hashable, Sendable {
    /// What the field of the configuration file at this path says, which it wins over.
    case field(String)
    /// The client's secret itself, which no field can say.
    case clientSecret
    /// Where the configuration file is.
    case configurationFile
    /// Nothing any longer; the variable that took its place, if one did.
    case removed(replacement: String?)
  }

  /// The programs that read variables.
  public enum Reader: String, Sendable {
    /// The SDK, `pyflyte` included.
    case flytekit
    /// flytectl and the components in Go.
    case goClients = "flytectl"
  }

  /// Whether the value is a secret.
  public var isSecret: Bool { target == .clientSecret }

  /// Whether `text` may be shown as its value: it is no secret, and none was put there by mistake.
  func mayShow(_ text: String) -> Bool {
    switch target {
    case .clientSecret, .removed, .field("admin.command"), .field("admin.proxyCommand"): false
    case .field("admin.clientSecretLocation"): SecretPlace.file.isOne(text)
    case .field("admin.clientSecretEnvVar"): SecretPlace.variable.isOne(text)
    case .field, .configurationFile: true
    }
  }

  /// Whether no release since 1.0 reads it.
  public var isRemoved: Bool {
    if case .removed = target { true } else { false }
  }

  /// The variable called `name`, if there is such a one.
  public static subscript(name: String) -> FlyteClientVariable? {
    byName[name] ?? redirect(name)
  }

  /// What flytekit reads, or did before 0.32 (flytekit 1.16, `configuration/internal.py`; pull
  /// requests 857 and 858).
  static let ofFlytekit: [FlyteClientVariable] =
    fields.map { flytekit($0, .field($1)) }
    + [
      flytekit(clientSecretName, .clientSecret),
      flytekit("_FLYTECTL_CONFIG_PYFLYTE_OVERRIDE", .configurationFile),
      flytekit("FLYTECTL_CONFIG", .configurationFile),
      flytekit("FLYTE_CREDENTIALS_AUTHORIZATION_METADATA_KEY", .removed(replacement: nil)),
      flytekit(
        "FLYTE_CREDENTIALS_OAUTH_SCOPES",
        .removed(replacement: "FLYTE_CREDENTIALS_SCOPES")
      ),
      flytekit("FLYTE_CREDENTIALS_SCOPE", .removed(replacement: "FLYTE_CREDENTIALS_SCOPES")),
      flytekit("FLYTE_PLATFORM_AUTH", .removed(replacement: nil)),
    ]

  private static let fields: KeyValuePairs = [
    "FLYTE_PLATFORM_URL": "admin.endpoint",
    "FLYTE_PLATFORM_INSECURE": "admin.insecure",
    "FLYTE_PLATFORM_INSECURE_SKIP_VERIFY": "admin.insecureSkipVerify",
    "FLYTE_PLATFORM_CA_CERT_FILE_PATH": "admin.caCertFilePath",
    "FLYTE_PLATFORM_CONSOLE_ENDPOINT": "console.endpoint",
    "FLYTE_PLATFORM_HTTP_PROXY_URL": "admin.httpProxyURL",
    "FLYTE_CREDENTIALS_CLIENT_ID": "admin.clientId",
    "FLYTE_CREDENTIALS_CLIENT_SECRET_LOCATION": "admin.clientSecretLocation",
    "FLYTE_CREDENTIALS_CLIENT_SECRET_ENV_VAR": "admin.clientSecretEnvVar",
    "FLYTE_CREDENTIALS_SCOPES": "admin.scopes",
    "FLYTE_CREDENTIALS_AUTH_MODE": "admin.authType",
    "FLYTE_CREDENTIALS_AUDIENCE": "admin.audience",
    "FLYTE_CREDENTIALS_COMMAND": "admin.command",
    "FLYTE_CREDENTIALS_PROXY_COMMAND": "admin.proxyCommand",
  ]

  private static let clientSecretName = "FLYTE_CREDENTIALS_CLIENT_SECRET"

  /// What programs in Go read: the path of each field in capitals, dots and all (flytestdlib,
  /// `config/viper/viper.go`).
  static let ofGo: [FlyteClientVariable] = FlyteAdminClient.declaration.variables(below: "admin")

  /// All of them but those that once led to another variable or a file.
  static let all = ofFlytekit + ofGo

  private static let byName = Dictionary(
    all.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  private static func flytekit(_ name: String, _ target: Target) -> FlyteClientVariable {
    FlyteClientVariable(name: name, target: target, reader: .flytekit)
  }

  /// The variable that once named another one, or a file, to take a value from.
  private static func redirect(_ name: String) -> FlyteClientVariable? {
    let redirects = ["_FROM_ENV_VAR": "_ENV_VAR", "_FROM_FILE": "_LOCATION"]
    for (ending, newEnding) in redirects where name.hasSuffix(ending) {
      let direct = String(name.dropLast(ending.count))
      guard byName[direct] != nil, direct.hasPrefix("FLYTE_") else { continue }
      let replacement = direct == clientSecretName ? direct + newEnding : nil
      return flytekit(name, .removed(replacement: replacement))
    }
    return nil
  }
}

extension SectionDeclaration {
  /// The variables that Go's clients read in the place of the fields of a section at `path`.
  fileprivate func variables(below path: String) -> [FlyteClientVariable] {
    fields.flatMap { field -> [FlyteClientVariable] in
      let path = "\(path).\(field.name)"
      if let section = field.section() { return section.variables(below: path) }
      let name = path.uppercased()
      return [FlyteClientVariable(name: name, target: .field(path), reader: .goClients)]
    }
  }
}
