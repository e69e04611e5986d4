public import Diagnostics
import HelmValues

/// The values of the flyte-core chart, as far as they concern signing in.
public struct FlyteCoreValues: Section {
  /// The whole document.
  public let range: SourceRange
  /// The server.
  public var flyteadmin: FlyteCoreAdmin?
  /// Secrets that several components share.
  @Boxed public var secrets: FlyteCoreSecrets?
  /// What the components are configured with.
  @Boxed public var configMap: FlyteCoreConfigMap?
  /// What all components share.
  public var common: FlyteCoreCommon?
  /// The scheduler.
  public var workflowScheduler: FlyteWorkflowScheduler?
  /// The engine.
  public var flytepropeller: FlyteCorePropeller?
  /// What keeps the resources of namespaces in step.
  public var clusterResourceManager: FlyteClusterResourceManager?
  /// A namespace in the place of the release's.
  public var forceNamespace: Located<String>?

  /// The parts that concern signing in.
  public static let fields: [Field<FlyteCoreValues>] = [
    .section("flyteadmin", \.flyteadmin, "the server"),
    .section("secrets", \.secrets, "secrets that several components share"),
    .section("configmap", \.configMap, "what the components are configured with"),
    .section("common", \.common, "what all components share"),
    .section("workflow_scheduler", \.workflowScheduler, "the scheduler", .facts(nullable: true)),
    .section("flytepropeller", \.flytepropeller, "the engine", .facts(nullable: true)),
    .section(
      "cluster_resource_manager",
      \.clusterResourceManager,
      "what keeps the resources of namespaces in step",
      .facts(nullable: true)
    ),
    .string("forceNamespace", \.forceNamespace, "a namespace in the place of the release's"),
  ]

  /// The chart's templates.
  public static let reader: SectionReader? = .flyteCoreChart

  /// Makes values in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `workflow_scheduler` of flyte-core: flytescheduler, or that of a cloud.
public struct FlyteWorkflowScheduler: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether there is one at all.
  public var isEnabled: Located<Bool>?
  /// Which one; `native` is flytescheduler.
  public var type: Located<String>?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteWorkflowScheduler>] = [
    .boolean("enabled", \.isEnabled, "whether there is one at all"),
    .string("type", \.type, "which one; native is flytescheduler"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `common` of flyte-core.
public struct FlyteCoreCommon: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Where Flyte is reached from outside.
  public var ingress: FlyteIngress?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteCoreCommon>] = [
    .section("ingress", \.ingress, "where Flyte is reached from outside")
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `flytepropeller` of flyte-core.
public struct FlyteCorePropeller: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it runs at all.
  public var isEnabled: Located<Bool>?
  /// Whether a manager runs several of it.
  public var manager: Located<Bool>?
  private var mounts: Entry?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteCorePropeller>] = [
    .boolean("enabled", \.isEnabled, "whether it runs at all"),
    .boolean("manager", \.manager, "whether a manager runs several of it"),
    .any("additionalVolumeMounts", \.mounts, "what the pod mounts beside the chart's own volumes"),
  ]

  /// Whether the pod mounts volumes beside the chart's own.
  public var hasOwnMounts: Bool { mounts?.value.items.isEmpty == false }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `configmap` of flyte-core: each key becomes a file of configuration.
public struct FlyteCoreConfigMap: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The sections of flyteadmin: `server.yaml`.
  @Boxed public var adminServer: FlyteSections?
  /// The sections of its clients: `admin.yaml`.
  @Boxed public var admin: FlyteSections?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteCoreConfigMap>] = [
    .section("adminServer", \.adminServer, "the sections of flyteadmin", .facts(isTemplate: true)),
    .section(
      "admin",
      \.admin,
      "the sections of flytepropeller, flytescheduler and others",
      .facts(isTemplate: true)
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
