import AuthModel
import Diagnostics
import Linting

/// Finds audiences that clients ask for and flyteadmin does not take.
///
/// flyteadmin takes tokens of a server elsewhere that name one of `allowedAudience`, or its own URL, to the
/// letter. Auth0 puts the audience that is asked for into the token, Entra ID that of the API whose scope is
/// asked for: `api://ID` in tokens of version 1, and the id of the application in those of version 2.
///
/// Other providers decide by themselves which audience tokens have, so that nothing is said of them.
struct FlyteRefusedAudience: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, let issuer = deployment.externalIssuer else { return }
    let allowed = deployment.allowedAudience
    // Without any list 'flyte-missing-allowed-audience' says more.
    let isListMissing = allowed.isEmpty && deployment.propellerInternalURI != nil
    guard !isListMissing, !allowed.isEmpty || deployment.isWhole else { return }
    let accepted = deployment.acceptedAudiences.map(\.value)
    guard !accepted.contains(where: Placeholder.isUnfinished) else { return }
    for wish in deployment.wishes(to: issuer) where !Placeholder.isUnfinished(wish.audience) {
      guard !wish.isMet(by: accepted), !wish.range.isBuiltIn else { continue }
      // A slash too much is said of the URL.
      guard !allowed.isEmpty || !accepted.contains(wish.audience + "/") else { continue }
      report(
        "\(wish.client) gets tokens for '\(wish.shownAudience)', which flyteadmin refuses",
        at: wish.range,
        notes: [
          allowed.isEmpty
            ? Note("without 'allowedAudience' it takes tokens for one of 'authorizedUris' only")
            : deployment.externalAuthServer?.allowedAudience.map {
              Note("it takes these, and 'authorizedUris'", at: $0.range)
            },
          Note("the audience has to be equal to the letter, a slash at the end included"),
        ].compactMap(\.self)
      )
    }
  }
}

/// An audience that the tokens of a client will name.
private struct Wish {
  /// The client.
  let client: String
  /// The audience.
  let audience: String
  /// What says so.
  let range: SourceRange
  /// The audience as a message may repeat it.
  var shownAudience: String { URLReference(audience, at: range).description }
  /// Whether it is an API of Entra ID.
  var isAPI = false

  /// Whether one of `audiences` may be that of the tokens.
  func isMet(by audiences: [String]) -> Bool {
    if audiences.contains(audience) { return true }
    guard isAPI else { return false }
    let id = audience.hasPrefix("api://") ? String(audience.dropFirst("api://".count)) : audience
    if audiences.contains(id) || audiences.contains("api://\(id)") { return true }
    // Tokens of version 2 name the application's id, which a name of the API does not tell.
    return CredentialShape(id) != .guid && audiences.contains { CredentialShape($0) == .guid }
  }
}

extension FlyteDeployment {
  /// The audiences that clients get tokens for at `issuer`, as far as that can be told.
  fileprivate func wishes(to issuer: Issuer) -> [Wish] {
    if issuer.provider == .entra {
      return apis(clientScopes, of: "flytectl") + apis(propellerScopes, of: "flytepropeller")
    }
    guard AuthorizationServer(issuer)?.needsAudience == true else { return [] }
    let own = propellerUsesSecret ? propellerAudience : nil
    let told = flyteClient?.audience.flatMap { $0.value.isEmpty ? nil : $0 }
    return [
      told.map { Wish(client: "flytectl", audience: $0.value, range: $0.range) },
      own?.range == told?.range
        ? nil : own.map { Wish(client: "flytepropeller", audience: $0.value, range: $0.range) },
    ].compactMap(\.self)
  }

  private func apis(_ list: ScopeList?, of client: String) -> [Wish] {
    let apis = (list?.scopes ?? []).lazy.compactMap { scope -> Wish? in
      let entra = EntraScope(scope.value)
      guard entra.isOfOtherAPI, let api = entra.api else { return nil }
      return Wish(client: client, audience: api, range: scope.range, isAPI: true)
    }
    // A token is good for one API.
    return Array(apis.prefix(1))
  }
}
