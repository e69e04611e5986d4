import AuthModel
import Diagnostics
import Diffing

/// Finds clients that sign people in under another id than before.
///
/// To the provider it is another client, with redirect URIs, scopes, assigned people and a secret of its own.
struct ClientReplaced: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let (old, new) = pair.inUse, let before = old.clientID, let after = new.clientID,
      !before.value.isEmpty, !after.value.isEmpty, before.value != after.value
    else { return }
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
}
