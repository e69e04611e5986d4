import AuthModel
import Diagnostics
import Linting

/// Finds wildcards in `authorizedUris`.
///
/// flyteadmin compares hosts as texts, so that a pattern is nobody's host. As the first URL of the list it is
/// where people are sent back to; behind the first it has no effect.
struct FlyteURIWildcard: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce else { return }
    for (index, uri) in deployment.authorizedURIs.enumerated() {
      guard uri.host.contains("*"), !uri.isUnfinished else { continue }
      report(
        "'\(uri)' has a wildcard, but flyteadmin compares hosts as texts",
        at: uri.hostRange,
        as: index == 0 ? nil : .warning,
        notes: [
          index == 0
            ? Note(
              "people come back from signing in to '\(FlyteDeployment.callbackURI(below: uri))'"
            )
            : Note("no host of a call is equal to it, so that it has no effect"),
          Note("write down each URL in full"),
        ]
      )
    }
  }
}
