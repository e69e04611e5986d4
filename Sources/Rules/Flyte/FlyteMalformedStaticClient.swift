import AuthModel
import Diagnostics
import Linting

/// Requires each item of a list of `staticClients` to be a client below its id.
///
/// flyteadmin takes a mapping from ids to clients, or a list of such mappings, which keeps the case of
/// the ids. A list of the clients themselves it cannot decode, and stops at start.
struct FlyteMalformedStaticClient: Rule {
  static let severity = Severity.error

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    for item in flyte.staticClients?.malformedItems ?? [] where !item.isBuiltIn {
      report(
        "this item of 'staticClients' is no client below its id",
        at: item,
        notes: [
          Note("flyteadmin stops at start: it expects '- flytectl:' and the settings below that"),
          Note("a mapping from ids to clients does as well"),
        ]
      )
    }
  }
}
