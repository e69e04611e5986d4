public import Diagnostics
import HelmValues

/// A file for `astro deployment create --deployment-file`, or what `astro deployment inspect` prints.
///
/// Source: astro-cli, `cloud/deployment/inspect/inspect.go` and `cloud/deployment/fromfile/fromfile.go`.
public struct AstroDeploymentFile: Section {
  /// Where it stands.
  public let range: SourceRange
  /// All that there is.
  public var deployment: AstroDeploymentSettings?

  /// The only key.
  public static let fields: [Field<AstroDeploymentFile>] = [
    .section("deployment", \.deployment, "one Deployment", .facts(isRequired: true, source: source))
  ]
  /// The Astro CLI drops keys that it does not know (ghodss/yaml without strictness).
  public static let reader: SectionReader? = SectionReader(
    name: "the Astro CLI",
    takesTextForTrue: false
  )

  static let source = "astro-cli, cloud/deployment/inspect/inspect.go"

  /// Makes a file that says nothing.
  public init(range: SourceRange) { self.range = range }

  /// Whether `root` is such a file, and no object of Kubernetes and no values of a chart.
  static func recognizes(_ root: Value) -> Bool {
    guard root.value(of: "apiVersion") == nil, let deployment = root.value(of: "deployment"),
      let configuration = deployment.value(of: "configuration"), configuration.isMapping
    else { return false }
    let variables = deployment.value(of: "environment_variables")?.items ?? []
    return variables.contains { $0.value(of: "key") != nil }
      || configuration.entries.contains { keys.contains($0.key.value) }
  }

  /// Keys of which one at least stands in such a file.
  static let words = keys.sorted() + ["environment_variables"]

  /// Keys of `configuration` that nothing else has.
  static let keys: Set = [
    "runtime_version", "dag_deploy_enabled", "ci_cd_enforcement", "scheduler_size", "scheduler_au",
    "workspace_name", "workload_identity", "deployment_type",
  ]
}

/// `deployment` of a Deployment's file.
public struct AstroDeploymentSettings: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What the Deployment is, and as whom it works.
  public var configuration: AstroDeploymentConfiguration?
  /// The variables of all its processes.
  public var variables: [AstroVariable] = []

  /// What concerns its identity and its variables.
  public static let fields: [Field<AstroDeploymentSettings>] = [
    .section(
      "configuration",
      \.configuration,
      "what the Deployment is, and as whom it works",
      .facts(isRequired: true, source: AstroDeploymentFile.source)
    ),
    .sections(
      "environment_variables",
      \.variables,
      "the variables of all its processes; those that are missing here are deleted",
      .facts(source: AstroDeploymentFile.source)
    ),
  ]

  /// Makes a Deployment of which nothing is said.
  public init(range: SourceRange) { self.range = range }

  /// The variables as the processes of the Deployment get them.
  public var environment: ProcessEnvironment {
    ProcessEnvironment(variables.compactMap(\.assignment), in: range, of: .astroDeployment)
  }
}

extension AstroDeploymentSettings {
  /// The client ids of the managed identities of Azure that connections of the Deployment work as.
  public var managedIdentities: [Located<String>] {
    let connections = environment.variables.compactMap(AirflowConnection.init)
    return connections.compactMap(\.managedIdentity)
  }
}
