public import Diagnostics
import HelmValues

/// `deployment.configuration` of a Deployment's file, as far as it says what the Deployment is and as
/// whom it works.
public struct AstroDeploymentConfiguration: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What the Deployment is called.
  public var name: Located<String>?
  /// What runs its tasks.
  public var executor: Located<String>?
  /// Whether its cluster is shared with others.
  public var type: Located<String>?
  /// The cloud that its cluster is in.
  public var cloudProvider: Located<String>?
  /// The cluster.
  public var clusterName: Located<String>?
  /// The Workspace.
  public var workspaceName: Located<String>?
  /// The version of the runtime.
  public var runtimeVersion: Located<String>?
  private var identityText: Located<String>?

  private static let source = AstroDeploymentFile.source

  /// The fields that matter; those of schedulers and workers are left alone.
  public static let fields: [Field<AstroDeploymentConfiguration>] = [
    .scalarText(
      "name",
      \.name,
      "what the Deployment is called",
      .facts(isRequired: true, source: source)
    ),
    .scalarText(
      "executor",
      \.executor,
      "what runs its tasks: CeleryExecutor, KubernetesExecutor or AstroExecutor",
      .facts(isRequired: true, source: source)
    ),
    .scalarText(
      "deployment_type",
      \.type,
      "STANDARD on a cluster that others share, DEDICATED, or HYBRID",
      .facts(source: source)
    ),
    .scalarText(
      "cloud_provider",
      \.cloudProvider,
      "the cloud that its cluster is in: aws, gcp or azure",
      .facts(source: source)
    ),
    .scalarText("cluster_name", \.clusterName, "the cluster", .facts(source: source)),
    .scalarText("workspace_name", \.workspaceName, "the Workspace", .facts(source: source)),
    .scalarText(
      "runtime_version",
      \.runtimeVersion,
      "the version of Astro Runtime; a workload identity of one's own needs 9.15.0, 10.9.0 or 11.5.0",
      .facts(source: "\(source); Astro documentation, Authorize an Astro Deployment")
    ),
    .scalarText(
      "workload_identity",
      \.identityText,
      "the ARN of the AWS role, or the Google service account, that the Deployment works as",
      .facts(source: source)
    ),
  ]

  /// Makes a configuration that says nothing.
  public init(range: SourceRange) { self.range = range }

  /// As whom the Deployment works, if the file says so.
  public var workloadIdentity: AstroWorkloadIdentity? {
    identityText.flatMap(AstroWorkloadIdentity.init)
  }

  /// Whether pods of other customers run in the same cluster.
  public var isStandard: Bool {
    ["standard", "hosted_shared"].contains(type?.value.lowercased() ?? "")
  }
}
