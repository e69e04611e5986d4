import AuthModel
import Diagnostics
import Linting

/// Finds `disableForHttp` and `disableForGrpc`, which let calls without a token pass.
///
/// With `useAuth` the console still asks people to sign in, so that the installation looks closed; but
/// whoever calls the API without a token may do everything.
struct FlyteUnauthenticatedCalls: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce, let auth = deployment.auth else { return }
    let switches = [("gRPC", auth.disableForGRPC), ("HTTP", auth.disableForHTTP)]
    for (kind, flag) in switches {
      guard let flag, flag.value else { continue }
      report(
        "\(kind) calls without a token may do everything",
        at: flag.range,
        notes: [
          Note("the console still asks people to sign in, so that nobody notices"),
          Note("leave it out; what cannot sign in gets a client of its own instead"),
        ]
      )
    }
  }
}
