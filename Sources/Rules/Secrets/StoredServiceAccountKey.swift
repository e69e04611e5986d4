import AuthModel
import Diagnostics
import Linting

/// Notes keys of service accounts of Google that are stored where an identity would do.
///
/// Whoever has such a key is the service account, from anywhere, until somebody deletes the key. A workload
/// identity, or the impersonation of the account, needs none. It is looked for in files of its own, in
/// variables and in the connections of Airflow; beside a workload identity `airflow-secret-beside-identity`
/// speaks of it.
struct StoredServiceAccountKey: Rule {
  static let severity = Severity.note

  func check(_ configuration: Configuration, report: inout Report) {
    guard configuration.astroDeployment?.configuration?.workloadIdentity == nil else { return }
    if let key = configuration.googleKey?.privateKey, !key.isUnfinished {
      report(
        "this file is the key of a service account of Google",
        at: key.range,
        notes: Self.notes + [Note("keep it out of the repository")]
      )
    }
    for connection in configuration.airflowConnections where connection.workloadIdentity == nil {
      guard let key = connection.extra("keyfile_dict"), key.isSet, connection.googleKey != nil
      else {
        continue
      }
      report(
        "this connection stores the key of a service account of Google",
        at: key.name.range,
        notes: Self.notes + [Note("'impersonation_chain' takes the address of an account instead")]
      )
    }
    for variable in configuration.environments.flatMap(\.variables)
    where variable.value?.shape == .serviceAccountKey {
      report(
        "this variable holds the key of a service account of Google",
        at: variable.name.range,
        notes: Self.notes
      )
    }
  }

  private static let notes = [
    Note("whoever has it is that account; a workload identity needs no key")
  ]
}
