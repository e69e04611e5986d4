import AuthModel
import Diagnostics
import Linting

/// Finds providers of Airflow that are too old for what a connection asks of them.
///
/// `impersonation_chain` in a connection to Google Cloud counts from
/// `apache-airflow-providers-google` 10.8.0 on; older versions know nothing of it, and work as the
/// Deployment's default identity.
struct AirflowOutdatedProvider: Rule {
  static let severity = Severity.warning

  func check(_ project: Project, report: inout Report) {
    let connections = project.configurations.flatMap(\.airflowConnections)
    guard let user = connections.first(where: { $0.impersonation != nil }),
      let chain = user.extra("impersonation_chain")
    else { return }
    for packages in project.configurations.flatMap(\.pythonPackages) {
      guard let provider = packages[PythonPackages.googleProvider],
        !provider.versions.overlaps(Availability(since: AirflowConnectionType.impersonationSince))
      else { continue }
      report(
        "this version of Google's provider knows no impersonation in a connection",
        at: provider.range,
        notes: [
          Note("a connection asks for it", at: chain.name.range),
          Note("take \(AirflowConnectionType.impersonationSince) or newer"),
        ]
      )
    }
  }
}
