public import Diagnostics

/// `cluster_resource_manager` of flyte-core: what keeps the resources of namespaces in step.
public struct FlyteClusterResourceManager: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether there is one at all.
  public var isEnabled: Located<Bool>?
  /// What it is configured with.
  var config: FlyteClusterResourceConfig?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteClusterResourceManager>] = [
    .boolean("enabled", \.isEnabled, "whether there is one at all"),
    .section("config", \.config, "what it is configured with"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Whether it runs by itself and signs in at flyteadmin, rather than beside it.
  public var isStandalone: Bool {
    isEnabled?.value == true && config?.resources?.isStandalone?.value == true
  }
}

/// `cluster_resource_manager.config`.
struct FlyteClusterResourceConfig: Section {
  let range: SourceRange
  var resources: FlyteClusterResources?

  static let fields: [Field<FlyteClusterResourceConfig>] = [
    .section("cluster_resources", \.resources, "how it runs")
  ]

  init(range: SourceRange) { self.range = range }
}

/// `cluster_resource_manager.config.cluster_resources`.
struct FlyteClusterResources: Section {
  let range: SourceRange
  var isStandalone: Located<Bool>?

  static let fields: [Field<FlyteClusterResources>] = [
    .boolean(
      "standaloneDeployment",
      \.isStandalone,
      "runs it by itself, so that it signs in at flyteadmin"
    )
  ]

  init(range: SourceRange) { self.range = range }
}
