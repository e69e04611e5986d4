import Diagnostics

/// Where a program of Flyte gets a client's secret from.
public enum FlyteSecretOrigin: Sendable {
  /// The values, from which the chart makes a Secret.
  case values(SecretValue)
  /// A key of a Secret that is made by hand, or by another program.
  case object(name: String, key: String)
  /// A key of one of the Secrets that the charts make, in whose manifests the configuration stands.
  case rendered(key: String)
}

extension FlyteDeployment {
  /// Where flytepropeller gets its secret from; `nil` if nobody can tell.
  public var propellerSecretOrigin: FlyteSecretOrigin? {
    guard propeller?.readsMountedSecret != false else { return nil }
    return origin(of: FlyteRelease.clientSecretKey, readBy: ["flyte", "flytepropeller"])
  }

  /// Where flyteadmin gets the secret of the client at the identity provider from; `nil` if nobody can
  /// tell.
  public var openIDSecretOrigin: FlyteSecretOrigin? {
    guard openID?.clientSecretFile?.value.isEmpty ?? true else { return nil }
    return origin(of: openIDSecretName, readBy: ["flyte", "flyteadmin"])
  }

  private func origin(of key: String, readBy readers: Set<String>) -> FlyteSecretOrigin? {
    guard let release = FlyteRelease(self) else { return .rendered(key: key) }
    for secret in release.secrets where !readers.isDisjoint(with: secret.readers) {
      guard case .secretFiles = secret.channel else { continue }
      switch secret.keys.first(where: { $0.name == key })?.origin {
      case .values(let value): return .values(value)
      case .person: return secret.name.literal.map { .object(name: $0, key: key) }
      default: continue
      }
    }
    return nil
  }
}

extension FlyteAdminClient {
  /// Whether the secret is read from where the charts mount it.
  fileprivate var readsMountedSecret: Bool {
    guard clientSecretVariable?.value.isEmpty ?? true else { return false }
    let location = clientSecretLocation?.value ?? ""
    return location.isEmpty || location == "/etc/secrets/client_secret"
  }
}

extension KubernetesSecret {
  /// Whether it is called as the charts of Flyte call the Secret of flytepropeller's secret.
  public var isOfFlytepropeller: Bool {
    guard let name = metadata?.name?.value else { return false }
    return name == FlyteChart.defaultSecretName || name.hasSuffix("-client-secrets")
  }
}
