import AuthModel
import Diagnostics
import Diffing

/// Finds clients that have another id than before, or none any longer.
///
/// To the provider it is another client, with redirect URIs, scopes, assigned people and a secret of its own;
/// so it is to flyteadmin's own server with the programs that sign in there.
struct ClientReplaced: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    for pair in ClientPair.all(in: comparison) {
      guard let (old, new) = pair.inUse else { continue }
      compare(old, new, &report)
    }
    for pair in FlytePair.all(in: comparison) where pair.old.isInForce && pair.new.isInForce {
      compare(pair, &report)
    }
  }

  private func compare(_ old: Client, _ new: Client, _ report: inout ImpactReport) {
    guard let before = old.clientID, !before.value.isEmpty else { return }
    guard let after = new.clientID, !after.value.isEmpty else {
      guard !new.givesClientID, !new.hasDefaultClientID else { return }
      report(
        "'\(new.name)' has no client id any more, and people are still sent to sign in with it",
        at: before.range,
        as: new.mayBeSetUpElsewhere ? .notable : nil
      )
      return
    }
    guard before.value != after.value else { return }
    var notes = [
      "redirect URIs, grants and the people who may sign in have to be set up for the new client"
    ]
    let isSecretKept =
      old.clientSecret.map { secret in new.clientSecret?.isSame(as: secret) == true } ?? false
    if isSecretKept { notes.append("the secret is still that of the client before") }
    report(
      "'\(new.name)' is another client at the provider",
      at: before.range,
      after.range,
      notes: notes
    )
  }

  /// Compares the clients that programs of Flyte are.
  private func compare(_ pair: FlytePair, _ report: inout ImpactReport) {
    let programs = [
      ("flytepropeller signs", pair.old.propellerClientID, pair.new.propellerClientID),
      (
        "flytectl and flytekit sign", pair.old.flyteClient?.clientID, pair.new.flyteClient?.clientID
      ),
    ]
    for (subject, before, after) in programs {
      guard let before, let after, before.value != after.value, !after.value.isEmpty else {
        continue
      }
      report(
        "\(subject) in as another client",
        at: after.range,
        before.range,
        notes: [
          pair.new.isOwnAuthServer
            ? "flyteadmin has to know it among 'staticClients'"
            : "the authorization server has to know it, with its grants and scopes"
        ]
      )
    }
  }
}
