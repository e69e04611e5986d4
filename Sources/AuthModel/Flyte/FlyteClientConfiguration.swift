public import Diagnostics
import HelmValues

/// The configuration file of a client of Flyte, as `flytectl config init` writes it.
public struct FlyteClientConfiguration: Section {
  /// Where it stands.
  public let range: SourceRange
  /// How the client reaches flyteadmin and signs in there.
  @Boxed public var admin: FlyteAdminClient?
  /// Where people find what they have started.
  @Boxed public var console: FlyteConsole?

  /// The sections that concern signing in; the others are for storage, logs and images.
  public static let fields: [Field<FlyteClientConfiguration>] = [
    .section("admin", \.admin, "how the client reaches flyteadmin and signs in there"),
    .section("console", \.console, "where people find what they have started"),
  ]

  /// flytectl decodes it.
  public static let reader: SectionReader? = .flyteAdminClient

  /// Makes a file in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Whether `root` is such a file.
  ///
  /// Others have a section `admin` as well: it is one of Flyte's if a key is in it that nobody else
  /// has, or a target of gRPC, or nothing beside it but other sections of such files.
  static func recognizes(_ root: Value) -> Bool {
    guard let admin = root.value(of: "admin"), admin.isMapping else { return false }
    if telling.contains(where: { name in admin.entries.contains { $0.isCalled(name) } }) {
      return true
    }
    if let type = admin.value(of: "authType")?.text, FlyteAuthType(flytekitWord: type) != nil {
      return true
    }
    guard let endpoint = admin.value(of: "endpoint"), endpoint.isScalar else { return false }
    if endpoint.text.hasPrefix("dns:///") { return true }
    let isAlone = root.entries.allSatisfy { sections.contains($0.key.value) }
    return isAlone && admin.value(of: "insecure") != nil
  }

  private static let telling = [
    "clientSecretLocation", "clientSecretEnvVar", "useAudienceFromAdmin", "pkceConfig",
    "deviceFlowConfig", "deviceFlow",
  ]

  private static let sections: Set = [
    "admin", "console", "logger", "storage", "images", "files", "project", "domain", "interactive",
    "secrets", "sdk", "local", "task",
  ]
}

/// `console`: where Flyte's web interface is.
public struct FlyteConsole: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Its address.
  public var endpoint: Located<String>?

  /// The field of `console`.
  public static let fields: [Field<FlyteConsole>] = [
    .string("endpoint", \.endpoint, "the address of the web interface")
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
