import AuthModel
import Diagnostics
import Linting

/// Finds two different ids for flytepropeller, of which only one counts.
///
/// In flyte-core `configmap.admin.admin.clientId` is a template of
/// `secrets.adminOauthClientCredentials.clientId`, and in flyte-binary `configuration.inline.admin` is laid
/// over `configuration.auth.internal`. Where both are written, the first of each pair wins and the other
/// one has no effect: it is found in vain by who changes the client.
struct FlyteOverriddenPropellerID: Rule {
  static let severity = Severity.warning

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard let (winner, loser) = deployment.rivalPropellerIDs else { return }
    guard winner.value != loser.value, !loser.value.isEmpty,
      ![winner, loser].contains(where: { Placeholder.isUnfinished($0.value) })
    else { return }
    report(
      "flytepropeller signs in with this id, not with the one that is set beside its secret",
      at: winner.range,
      notes: [
        Note("this one has no effect", at: loser.range), Note("leave one of the two out"),
      ]
    )
  }
}
