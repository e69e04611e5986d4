public import AuthModel
public import Diagnostics

/// A release with all files that belong to it.
public struct ProjectTarget: Section {
  /// A list of paths, from the folder of the file that the list stands in.
  public typealias Paths = Located<[Located<String>]>

  /// Where it stands.
  public let range: SourceRange
  /// The name, which is the key that it stands under.
  public internal(set) var name = Located("", at: SourceRange(file: .builtIn, start: 0, end: 0))
  /// What the values are for.
  public var kind: Located<ConfigurationKind>?
  /// The version of the chart, as it is written.
  public var writtenChartVersion: Located<String>?
  /// The generation of Helm.
  public var helm: Located<HelmGeneration>?
  /// The namespace that the release is installed into.
  public var namespace: Located<String>?
  /// The values files in the order that Helm merges them.
  public var values: Paths?
  /// Objects of Kubernetes, and folders of them.
  public var manifests: Paths?
  /// Files of variables, Dockerfiles and Compose files.
  public var environment: Paths?
  /// Lists and exports of what is registered at the identity provider.
  public var registrations: Paths?
  /// The values files as they were before, or a revision that has them.
  public var previous: Paths?

  /// The keys of a target, in the order that documentation lists them.
  public static let fields: [Field<ProjectTarget>] = [
    .choice("kind", \.kind, "what the values are for; told from them if it is not set"),
    .string(
      "chart-version",
      \.writtenChartVersion,
      "the version of the chart; the newest known if it is not set",
      .facts(pattern: ChartVersion.pattern)
    ),
    .choice(
      "helm-version",
      \.helm,
      "the generation of Helm: 3 reads the first document of a values file, 4 merges all"
    ),
    .string(
      "namespace",
      \.namespace,
      "the namespace that the release is installed into",
      .facts(pattern: KubernetesName.labelPattern)
    ),
    .paths(
      "values",
      \.values,
      "the values files, each merged over those before it; those of a pattern by path"
    ),
    .paths("manifests", \.manifests, "Secrets, ConfigMaps and workloads: files and folders"),
    .paths("env", \.environment, "files of variables, Dockerfiles and Compose files"),
    .paths("idp", \.registrations, "what is registered at the provider: exports or lists of URIs"),
    .paths(
      "previous",
      \.previous,
      "what to compare with: the values files as they were, a folder of them, or git:REV"
    ),
  ]
  /// A target without files is none.
  public static let needsOneOf = ["values", "manifests", "env", "idp"]
  /// There are no others.
  public static let otherKeys = OtherKeys<ProjectTarget>.reported

  /// Makes a target without files.
  public init(range: SourceRange) { self.range = range }

  /// The version of the chart; `nil` if there is none or it is no version.
  public var chartVersion: ChartVersion? { writtenChartVersion.flatMap { ChartVersion($0.value) } }
}

extension Field where Owner == ProjectTarget {
  /// A list of paths, none of which is empty.
  fileprivate static func paths(
    _ name: String,
    _ property: @autoclosure @escaping Property<ProjectTarget.Paths?>,
    _ summary: String
  ) -> Field {
    .strings(name, property(), summary, .facts(pattern: "[^\\n]"))
  }
}

/// The releases of a project.
public struct ProjectTargets: Section {
  /// Where they stand.
  public let range: SourceRange
  /// The targets in the order they are written.
  public private(set) var all: [ProjectTarget] = []

  /// Every key is the name of a target.
  public static let fields: [Field<ProjectTargets>] = []
  /// What every key holds.
  public static let entry: FieldDeclaration? = .entry(
    ProjectTarget.self,
    "one release with all files that belong to it; null takes away one of the file that is extended",
    nullable: true
  )
  /// Takes a target.
  public static let otherKeys = OtherKeys<ProjectTargets>.sections(ProjectTarget.self) {
    targets,
    name,
    target in
    var target = target
    target.name = name
    targets.all.append(target)
  }

  /// Makes an empty list.
  public init(range: SourceRange) { self.range = range }
}
