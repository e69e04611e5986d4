import AuthModel
import Diagnostics
import Linting

/// Finds connections to Azure that name a managed identity without its tenant, or the other way round.
///
/// `managed_identity_client_id` and `workload_identity_tenant_id` count together only: the provider of
/// Azure refuses one without the other.
struct AirflowIncompleteManagedIdentity: Rule {
  static let severity = Severity.error

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard let type = connection.type?.value, AirflowConnectionType.isAzure(type) else { return }
    let names = ["managed_identity_client_id", "workload_identity_tenant_id"]
    let given = names.compactMap { name in connection.extra(name).map { (name, $0) } }
      .filter { $0.1.isSet }
    guard given.count == 1, let (name, extra) = given.first else { return }
    guard let missing = names.first(where: { $0 != name }) else { return }
    report(
      "'\(name)' stands without '\(missing)'",
      at: extra.name.range,
      notes: [Note("both are needed for a workload identity, or none of them")]
    )
  }
}
