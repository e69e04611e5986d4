import AuthModel
import Diagnostics
import Linting

/// Finds connections that hold a secret although they have a workload identity.
///
/// A Deployment that signs in by its workload identity needs no key and no password: one that is stored
/// all the same can leak, and may be what is used in the end. The identity is that of the connection, or
/// that of the Deployment whose file it stands in. The file of a key (`key_path`) counts as well, and so do
/// variables by which the libraries of AWS and Google find a key before they look for an identity.
struct AirflowSecretBesideIdentity: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    let deployment = configuration.astroDeployment?.configuration?.workloadIdentity
    for connection in configuration.airflowConnections {
      guard let secret = connection.storedSecret ?? connection.googleKey?.name.range,
        let note = note(connection) ?? deployment.flatMap({ note($0, connection) })
      else { continue }
      report(
        connection.storedSecret == nil
          ? "this connection takes a key out of a file beside a workload identity"
          : "this connection stores a secret beside a workload identity",
        at: secret,
        notes: [note]
      )
    }
    guard let deployment else { return }
    for variable in configuration.environments.flatMap(\.variables) {
      guard let value = variable.value, !value.isEmpty, !value.isUnfinished,
        let words = Self.words(variable.name.value, value, beside: deployment.kind)
      else { continue }
      report(
        words,
        at: variable.name.range,
        notes: [Note("the Deployment works as this one and needs none", at: deployment.text.range)]
      )
    }
  }

  /// What a variable does to an identity; `nil` if nothing.
  ///
  /// Sources: boto3 documentation, "Credentials"; Google Cloud documentation, "How Application Default
  /// Credentials works".
  private static func words(
    _ name: String,
    _ value: SecretValue,
    beside identity: AstroWorkloadIdentity.Kind
  ) -> String? {
    switch identity {
    case .awsRole where name == "AWS_SECRET_ACCESS_KEY":
      "a key of AWS stands beside a workload identity, and wins over it"
    case .googleServiceAccount where name == "GOOGLE_APPLICATION_CREDENTIALS":
      "a file of credentials stands beside a workload identity, and wins over it"
    case .googleServiceAccount where value.shape == .serviceAccountKey:
      "the key of a service account stands beside a workload identity"
    default: nil
    }
  }

  private func note(_ connection: AirflowConnection) -> Note? {
    guard let identity = connection.workloadIdentity, identity.isSet else { return nil }
    return Note(
      "'\(identity.name.value)' gives it an identity that needs none",
      at: identity.name.range
    )
  }

  private func note(_ identity: AstroWorkloadIdentity, _ connection: AirflowConnection) -> Note? {
    guard let type = connection.type?.value else { return nil }
    let isSameCloud =
      switch identity.kind {
      case .awsRole: AirflowConnectionType.isAWS(type)
      case .googleServiceAccount: AirflowConnectionType.isGoogle(type)
      case .azureManagedIdentity, .unknown: false
      }
    guard isSameCloud else { return nil }
    return Note("the Deployment works as this one and needs none", at: identity.text.range)
  }
}
