public import Diagnostics

/// The sections of a configuration file of flyteadmin and its companions, as far as they concern
/// signing in.
///
/// They stand at the root of files below `/etc/flyte`, in `configmap.adminServer` and `configmap.admin`
/// of flyte-core, and in `configuration.inline` of flyte-binary.
public struct FlyteSections: Section {
  /// Where they stand.
  public let range: SourceRange
  /// How flyteadmin signs people in and which tokens it takes.
  @Boxed public var auth: FlyteAuth?
  /// How flyteadmin listens.
  @Boxed public var server: FlyteServer?
  /// Where secrets are looked for.
  @Boxed public var secrets: FlyteSecretLookup?
  /// How flytepropeller and others reach flyteadmin.
  @Boxed public var admin: FlyteAdminClient?

  /// The sections that concern signing in.
  public static let fields: [Field<FlyteSections>] = [
    .section("auth", \.auth, "how flyteadmin signs people in and which tokens it takes"),
    .section(
      "server",
      \.server,
      "how flyteadmin listens",
      .facts(effectOfAbsence: "without 'security.useAuth: true' in it nobody has to sign in")
    ),
    .section("secrets", \.secrets, "where secrets are looked for"),
    .section("admin", \.admin, "how flytepropeller and others reach flyteadmin"),
  ]

  /// flyteadmin and its companions decode it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes sections in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `secrets`: where flyteadmin looks for secrets, each a file or a variable.
public struct FlyteSecretLookup: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The folder with a file for each.
  public var folder: Located<String>?
  /// What the names of variables start with, which win over files.
  public var variablePrefix: Located<String>?

  /// The fields of `secrets` (flytepropeller/pkg/controller/nodes/task/secretmanager/config.go).
  public static let fields: [Field<FlyteSecretLookup>] = [
    .string(
      "secrets-prefix",
      \.folder,
      "the folder with a file for each secret",
      .facts(default: "/etc/secrets")
    ),
    .string(
      "env-prefix",
      \.variablePrefix,
      "what the names of variables start with, which win over files",
      .facts(default: "FLYTE_SECRET_")
    ),
  ]

  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
