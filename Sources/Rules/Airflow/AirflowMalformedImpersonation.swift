import AuthModel
import Diagnostics
import Linting

/// Finds chains of service accounts of Google in which one is not named by its address.
///
/// `impersonation_chain` takes the address of a service account, `name@project.iam.gserviceaccount.com`,
/// or several with commas between.
struct AirflowMalformedImpersonation: Rule {
  static let severity = Severity.warning

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard connection.hasMalformedImpersonation,
      let extra = connection.extra("impersonation_chain")
    else { return }
    report(
      "'impersonation_chain' names something that is no service account",
      at: extra.name.range,
      notes: [Note("expected 'name@project.iam.gserviceaccount.com'")]
    )
  }
}
