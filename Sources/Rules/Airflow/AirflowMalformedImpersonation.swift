import AuthModel
import Diagnostics
import Linting

/// Finds chains of service accounts of Google in which one is not named by its address.
///
/// `impersonation_chain` takes the address of a service account, `name@project.iam.gserviceaccount.com`,
/// or several with commas between, in a connection as well as among the arguments of a secrets backend.
struct AirflowMalformedImpersonation: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    let inConnections = configuration.airflowConnections.compactMap { connection in
      connection.impersonation.flatMap { chain in
        connection.extra("impersonation_chain").map { (chain, $0.name.range) }
      }
    }
    let inArguments = configuration.airflowBackendArguments.compactMap { arguments in
      arguments.impersonation.map { ($0, $0.range) }
    }
    for (chain, place) in inConnections + inArguments where chain.isMalformed {
      report(
        "'impersonation_chain' names something that is no service account",
        at: place,
        notes: [Note("expected 'name@project.iam.gserviceaccount.com'")]
      )
    }
  }
}
