public import Diagnostics

/// Where a program of Flyte gets a client's secret from.
public enum FlyteSecretOrigin: Sendable {
  /// The values, from which the chart makes a Secret.
  case values(SecretValue)
  /// A Secret that is made by hand, or by another program.
  case object(name: Located<String>, key: String)
}

extension FlyteDeployment {
  /// Where flytepropeller gets its secret from; `nil` if nobody can tell from the values.
  public var propellerSecretOrigin: FlyteSecretOrigin? {
    guard propeller?.readsMountedSecret != false else { return nil }
    switch effective {
    case .binary: return origin(of: propellerSecret, key: Self.propellerSecretKey)
    case .core(let values):
      let credentials = values.secrets?.adminOauthClientCredentials
      guard credentials?.isEnabled?.value == true else { return nil }
      if let propellerSecret { return .values(propellerSecret) }
      return credentials?.secretName.map { .object(name: $0, key: Self.propellerSecretKey) }
    case .sections: return nil
    }
  }

  /// Where flyteadmin gets the secret of the client at the identity provider from; `nil` if nobody can
  /// tell from the values.
  public var openIDSecretOrigin: FlyteSecretOrigin? {
    guard openID?.clientSecretFile == nil else { return nil }
    return origin(of: openIDSecret, key: openIDSecretName)
  }

  /// The values, unless flyte-binary is told to take its secrets from elsewhere.
  private func origin(of value: SecretValue?, key: String) -> FlyteSecretOrigin? {
    let name = effectiveBinary?.configuration?.auth?.clientSecretsExternalSecretRef
    if let name, !name.value.isEmpty { return .object(name: name, key: key) }
    return value.map { .values($0) }
  }

  /// The key that the charts mount for flytepropeller.
  private static let propellerSecretKey = "client_secret"
}

extension FlyteAdminClient {
  /// Whether the secret is read from where the charts mount it.
  fileprivate var readsMountedSecret: Bool {
    guard clientSecretVariable?.value.isEmpty != false else { return false }
    guard let location = clientSecretLocation?.value else { return true }
    return location.isEmpty || location == "/etc/secrets/client_secret"
  }
}
