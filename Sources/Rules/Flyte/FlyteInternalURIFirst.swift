import AuthModel
import Diagnostics
import Linting

/// Finds lists of `authorizedUris` in which a name that only the cluster or one machine knows comes before
/// the public URL.
///
/// flyteadmin takes the first URL for its own whenever the host of a call is none of the list: that of a
/// load balancer, an address, or `localhost`, as flytepropeller calls it in flyte-binary. People are then
/// sent to a place that their browsers do not find, and tokens have to name that URL as their audience.
///
/// Lists without any public URL are left to `flyte-missing-public-uri`.
struct FlyteInternalURIFirst: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isInForce else { return }
    let uris = deployment.authorizedURIs
    guard let first = uris.first, !first.range.isBuiltIn, !first.isUnfinished else { return }
    guard FlyteDeployment.isInsideCluster(first) || first.isLoopback else { return }
    let publicURIs = uris.filter {
      $0.scheme == "https" && FlyteDeployment.isPublic($0) && !$0.isUnfinished
    }
    guard let best = publicURIs.first else { return }
    let edits = configuration.edits(movingItemToFrontAround: best.range)
    report(
      "'\(first)' comes before the public URL '\(best)'",
      at: first.range,
      notes: [
        Note("flyteadmin takes the first one for its own where the host of a call is none of them"),
        Note("this one ought to be the first", at: best.range),
      ],
      fix: publicURIs.count == 1 ? edits.map { Fix("put the public URL first", edits: $0) } : nil
    )
  }
}
