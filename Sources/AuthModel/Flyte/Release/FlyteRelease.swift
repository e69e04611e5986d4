public import Diagnostics

/// What becomes of a deployment of Flyte in a cluster: which Secrets its pods look into, who makes them,
/// and what Helm or the API server will refuse.
///
/// The facts are those of the charts as of Flyte 1.16.8, rendered with Helm; the charts of the tests
/// do the same.
public struct FlyteRelease: Sendable {
  /// The Secrets, those that the chart makes first.
  public let secrets: [ReleaseSecret]
  /// What will be refused, in no order.
  public let refusals: [ChartRefusal]
  /// The version of Flyte, if it is one whose charts are known to make other Secrets.
  public let olderVersion: ChartVersion?
  /// The namespace of all objects, whatever the release's is, if the values say so.
  public let namespace: Located<String>?

  /// Works out what becomes of `deployment`; `nil` if it is a file of flyteadmin itself.
  ///
  /// - Parameters:
  ///   - deployment: What the values say.
  ///   - chartName: What an umbrella chart calls the chart; `nil` if there is none.
  ///   - name: The name of the release, if it is known.
  public init?(
    _ deployment: FlyteDeployment,
    under chartName: String? = nil,
    called name: String? = nil
  ) {
    olderVersion = deployment.version.flatMap { $0 < Self.firstVersion ? $0 : nil }
    switch deployment.effective {
    case .binary(let values):
      let objects = FlyteObjectName(release: name, chart: chartName ?? "flyte-binary", values)
      let binary = FlyteBinaryRelease(deployment, values, objects)
      secrets = binary.secrets
      refusals = binary.refusals
      namespace = nil
    case .core(let values):
      let core = FlyteCoreRelease(deployment, values)
      secrets = core.secrets
      refusals = core.refusals
      namespace = values.forceNamespace.flatMap { $0.value.isEmpty ? nil : $0 }
    case .sections:
      return nil
    }
  }

  /// The first version whose charts do what is said here: `secretName` is new in it (flyteorg/flyte#5700),
  /// and until shortly before `enabled` did not decide about mounts (flyteorg/flyte#4908).
  static let firstVersion = ChartVersion(1, 14)

  /// The keys that flyteadmin makes up at its first start (`flyteadmin secrets init`).
  static let generatedKeys = [
    "claim_symmetric_key", "cookie_block_key", "cookie_hash_key", "token_rsa_key.pem",
  ]

  /// The key that flytepropeller and others find their secret under.
  static let clientSecretKey = "client_secret"
}
