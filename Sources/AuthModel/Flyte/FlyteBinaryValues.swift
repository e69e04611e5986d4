public import Diagnostics
public import HelmValues

/// The values of the flyte-binary chart, as far as they concern signing in.
public struct FlyteBinaryValues: Section {
  /// The whole document.
  public let range: SourceRange
  /// What flyte is configured with.
  @Boxed public var configuration: FlyteBinaryConfiguration?
  /// Where it is reached from outside.
  public var ingress: FlyteIngress?
  /// The pod that runs it.
  public var deployment: FlyteBinaryDeployment?
  /// What takes the place of the chart's name in the names of objects.
  public var nameOverride: Located<String>?
  /// The name of the objects, whatever the release is called.
  public var fullnameOverride: Located<String>?
  /// Settings of Flyte 2, which has no `configuration.auth`.
  public var coreComponents: FlyteCoreComponents?

  /// The parts that concern signing in.
  public static let fields: [Field<FlyteBinaryValues>] = [
    .section("configuration", \.configuration, "what flyte is configured with"),
    .section("ingress", \.ingress, "where it is reached from outside"),
    .section("deployment", \.deployment, "the pod that runs it"),
    .string(
      "nameOverride",
      \.nameOverride,
      "what takes the place of the chart's name in the names of objects"
    ),
    .string(
      "fullnameOverride",
      \.fullnameOverride,
      "the name of the objects, whatever the release is called"
    ),
    .section(
      "flyte-core-components",
      \.coreComponents,
      "settings of components, which differ between Flyte 1 and 2",
      .facts(nullable: true)
    ),
  ]

  /// The chart's templates.
  public static let reader: SectionReader? = .flyteBinaryChart

  /// Makes values in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `flyte-core-components`: settings of components, which differ between the generations of Flyte.
public struct FlyteCoreComponents: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The service of Flyte 2 that has to do with signing in.
  public var runs: FlyteRuns?

  /// What has to do with signing in.
  public static let fields: [Field<FlyteCoreComponents>] = [
    .section(
      "runs",
      \.runs,
      "the service of Flyte 2 that clients talk to",
      .facts(since: FlyteChart.withoutAuthentication, nullable: true)
    )
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `deployment`: the pod of flyte-binary.
public struct FlyteBinaryDeployment: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The image that it runs.
  public var image: FlyteImage?
  /// Containers that run before it.
  public private(set) var initContainers: Entry?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteBinaryDeployment>] = [
    .section("image", \.image, "the image that it runs", .facts(nullable: true)),
    .any("initContainers", \.initContainers, "containers that run before it"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `image`: which version of Flyte runs.
public struct FlyteImage: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Where it comes from.
  public var repository: Located<String>?
  /// The tag: the version.
  public var tag: Located<String>?

  /// The fields that concern signing in.
  public static let fields: [Field<FlyteImage>] = [
    .string("repository", \.repository, "where it comes from"),
    .string("tag", \.tag, "the version"),
  ]

  /// The version of Flyte in it; `nil` if the tag says none, or says it of somebody else's image.
  public var version: ChartVersion? {
    guard repository?.value.contains("flyteorg/") ?? true else { return nil }
    return tag.flatMap { ChartVersion($0.value) }
  }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
