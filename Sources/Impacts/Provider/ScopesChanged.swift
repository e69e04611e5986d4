import AuthModel
import Diagnostics
import Diffing

/// Notes scopes that a client asks for from now on, or no longer.
///
/// Without a scope the claims that come with it are missing, and one that the provider does not allow for the
/// client lets it refuse everybody.
struct ScopesChanged: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let (old, new) = pair.inUse else { return }
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
