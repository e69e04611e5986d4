public import Diagnostics
public import HelmValues

/// `secrets` of flyte-core.
public struct FlyteCoreSecrets: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The credentials that flytepropeller and flytescheduler sign in with.
  @Boxed public var adminOauthClientCredentials: FlyteAdminCredentials?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteCoreSecrets>] = [
    .section(
      "adminOauthClientCredentials",
      \.adminOauthClientCredentials,
      "the credentials that flytepropeller and flytescheduler sign in with",
      .facts(
        effectOfNull:
          "Helm renders nothing, since templates ask for what is below it; for a Secret that is made "
          + "by hand write 'clientSecret: null' there"
      )
    )
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `secrets.adminOauthClientCredentials` of flyte-core.
public struct FlyteAdminCredentials: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether pods get the secret mounted; not whether anybody has to sign in.
  public var isEnabled: Located<Bool>?
  /// The secret.
  public var clientSecret: SecretValue?
  /// The client's id.
  public var clientID: Located<String>?
  /// The Secret that holds it.
  public var secretName: Located<String>?

  /// The fields of `adminOauthClientCredentials`.
  public static let fields: [Field<FlyteAdminCredentials>] = [
    .boolean("enabled", \.isEnabled, "mounts the Secret into pods"),
    .secret(
      "clientSecret",
      \.clientSecret,
      "the secret in clear text; null if the Secret is made by hand",
      .facts(isTemplate: true)
    ),
    .string("clientId", \.clientID, "the client's id"),
    .string("secretName", \.secretName, "the Secret that holds it, as client_secret"),
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<FlyteAdminCredentials>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `flyteadmin` of flyte-core: the server.
public struct FlyteCoreAdmin: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it runs at all.
  public var isEnabled: Located<Bool>?
  /// The image that it runs.
  public var image: FlyteImage?
  /// What the chart puts into the Secret `flyte-admin-secrets`.
  @Boxed public var secrets: FlyteAdminSecrets?
  /// Environment variables.
  public private(set) var environment: Entry?
  private var environmentSources: Entry?
  private var volumeMounts: Entry?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteCoreAdmin>] = [
    .boolean("enabled", \.isEnabled, "whether it runs at all"),
    .section("image", \.image, "the image that it runs", .facts(nullable: true)),
    .section(
      "secrets",
      \.secrets,
      "what the chart puts into the Secret flyte-admin-secrets",
      .facts(nullable: true, isTemplate: true)
    ),
    .any("env", \.environment, "environment variables"),
    .any("envFrom", \.environmentSources, "Secrets and ConfigMaps whose keys become variables"),
    .any("additionalVolumeMounts", \.volumeMounts, "places for volumes of one's own"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Whether secrets may come from where the values do not tell: all keys of another Secret as variables,
  /// or a volume of one's own among the files of secrets.
  var mayGetSecretsElsewhere: Bool {
    if environmentSources?.value.items.isEmpty == false { return true }
    return volumeMounts?.value.items.contains { mount in
      mount.value(of: "mountPath")?.text.hasPrefix("/etc/secrets") != false
    } ?? false
  }

  /// Whether a volume of one's own may hold files of configuration.
  var mountsConfiguration: Bool {
    volumeMounts?.value.items.contains { mount in
      mount.value(of: "mountPath")?.text.hasPrefix("/etc/flyte") != false
    } ?? false
  }
}

/// `flyteadmin.secrets` of flyte-core: secrets by the names under which flyteadmin looks for them.
public struct FlyteAdminSecrets: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The secrets in the order they are written.
  public private(set) var items: [Item] = []

  /// One secret.
  public struct Item: Sendable {
    /// The name under which it is looked for.
    public let name: Located<String>
    /// The secret, as text; `nil` if the value is null, a mapping or a list.
    public let value: SecretValue?
    /// The value as Helm has it.
    public let entry: Entry
  }

  /// Every key is the name of a secret.
  public static let fields: [Field<FlyteAdminSecrets>] = []

  /// Takes each secret.
  public static let otherKeys = OtherKeys<FlyteAdminSecrets>.named { secrets, entry, binder in
    let value = binder.secret(entry, declaration)
    secrets.items.append(Item(name: entry.key, value: value, entry: entry))
    return true
  }
  /// What every key holds.
  public static let entry: FieldDeclaration? = declaration

  private static let declaration = FieldDeclaration(
    name: DeclaredField.anyName,
    type: .secret,
    summary: "a secret in clear text: oidc_client_secret for the client at the identity provider"
  )

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// The secret called `name`.
  public subscript(name: String) -> Item? { items.first { $0.name.value == name } }
}
