import AuthModel
import Diagnostics
import Linting

/// Finds installations that sign people in with the client id of Google which stands in flyte-core's own
/// values.
///
/// It belongs to somebody else's project: Google does not send people back to your host, and tokens that
/// are issued for that project would be taken for yours. It is in force until `openId.clientId` says
/// otherwise, also where that stands one level too high or too low.
///
/// One values file alone may leave the id to another; without it the finding is a warning then, and a
/// note where the file says nothing of the provider at all.
struct FlyteSampleClientID: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  private static let path = "configmap.adminServer.auth.userAuth.openId.clientId"

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.requiresSignIn, let id = deployment.openID?.clientID else { return }
    guard id.value == FlyteChart.sampleClientID else { return }
    let isWritten = !id.range.isBuiltIn
    let isProviderSaid = deployment.openID?.baseURL?.range.isBuiltIn == false
    let isSure = isWritten || deployment.isComplete
    report(
      isWritten
        ? "this is the sample client id of flyte-core, not yours"
        : "people sign in with the sample client id of flyte-core, since no other is given",
      at: deployment.place(id.range, deployment.clientName?.range, deployment.useAuth?.range),
      as: isSure ? nil : isProviderSaid ? .warning : .note,
      notes: [
        Note("it belongs to a project at Google that is none of yours"),
        Note(
          isSure
            ? "set \(Self.path) to the id of your own client"
            : "right only if another values file sets \(Self.path)"
        ),
      ]
    )
  }
}
