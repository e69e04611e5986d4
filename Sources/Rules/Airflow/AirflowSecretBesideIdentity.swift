import AuthModel
import Diagnostics
import Linting

/// Finds connections that hold a secret although they have a workload identity.
///
/// A Deployment that signs in by its workload identity needs no key and no password: one that is stored
/// all the same can leak, and may be what is used in the end.
struct AirflowSecretBesideIdentity: Rule {
  static let severity = Severity.warning

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard let identity = connection.workloadIdentity, identity.isSet,
      let secret = connection.storedSecret
    else { return }
    report(
      "this connection stores a secret beside a workload identity",
      at: secret,
      notes: [
        Note(
          "'\(identity.name.value)' gives it an identity that needs none",
          at: identity.name.range
        )
      ]
    )
  }
}
