import AuthModel
import Diagnostics
import Diffing

/// Notes scopes that a client asks for from now on, or no longer.
///
/// Without a scope the claims that come with it are missing, and one that the provider does not allow for the
/// client lets it refuse everybody.
struct ScopesChanged: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    for pair in ClientPair.all(in: comparison) {
      guard let (old, new) = pair.inUse else { continue }
      compare(old, new, &report)
    }
    for pair in FlytePair.all(in: comparison) where pair.old.isInForce && pair.new.isInForce {
      compare(pair, &report)
    }
  }

  /// Compares what flytectl and flytekit ask for.
  private func compare(_ pair: FlytePair, _ report: inout ImpactReport) {
    guard let old = pair.old.flyteClient?.scopes, let new = pair.new.flyteClient?.scopes else {
      return
    }
    let before = Set(old.value.map(\.value))
    let after = Set(new.value.map(\.value))
    guard before != after else { return }
    report(
      after.isSubset(of: before)
        ? "flytectl and flytekit ask for fewer scopes than before"
        : "flytectl and flytekit ask for scopes that they did not ask for before",
      at: old.range,
      new.range,
      notes: [
        before.contains("offline") && !after.contains("offline")
          ? "without 'offline' there is no refresh token: people sign in anew whenever a token ends"
          : "the authorization server has to allow them for the client"
      ]
    )
  }

  private func compare(_ old: Client, _ new: Client, _ report: inout ImpactReport) {
    let before = old.scopes?.scopes.map(\.value) ?? old.relyingParty.defaultScopes
    let after = new.scopes?.scopes.map(\.value) ?? new.relyingParty.defaultScopes
    guard !before.isEmpty, !after.isEmpty else { return }
    let lost = before.filter { !after.contains($0) }
    let gained = after.filter { !before.contains($0) }
    if !lost.isEmpty {
      report(
        "'\(new.name)' asks for fewer scopes than before",
        at: old.scopes?.range,
        new.scopes?.range,
        as: lost.contains("openid") ? .breaking : .notable,
        notes: [
          lost.contains("openid")
            ? "without 'openid' there is no ID token, and nobody can sign in"
            : "the claims that come with a scope are missing from tokens without it"
        ]
      )
    }
    if !gained.isEmpty {
      report(
        "'\(new.name)' asks for scopes that it did not ask for before",
        at: new.scopes?.range,
        old.scopes?.range,
        notes: ["the provider has to allow them for the client, or it lets nobody in"]
      )
    }
  }
}
