import AuthModel
import Diagnostics
import Linting

/// Finds connections that hold a secret although they have a workload identity.
///
/// A Deployment that signs in by its workload identity needs no key and no password: one that is stored
/// all the same can leak, and may be what is used in the end. The identity is that of the connection, or
/// that of the Deployment whose file it stands in.
struct AirflowSecretBesideIdentity: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    let deployment = configuration.astroDeployment?.configuration?.workloadIdentity
    for connection in configuration.airflowConnections {
      guard let secret = connection.storedSecret,
        let note = note(connection) ?? deployment.flatMap({ note($0, connection) })
      else { continue }
      report(
        "this connection stores a secret beside a workload identity",
        at: secret,
        notes: [note]
      )
    }
    guard let deployment, case .awsRole = deployment.kind else { return }
    for variable in configuration.environments.flatMap(\.variables) {
      guard variable.name.value == "AWS_SECRET_ACCESS_KEY", let value = variable.value,
        !value.isEmpty, !value.isUnfinished
      else { continue }
      report(
        "a key of AWS stands beside a workload identity, and wins over it",
        at: variable.name.range,
        notes: [Note("the Deployment works as this role and needs none", at: deployment.text.range)]
      )
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
