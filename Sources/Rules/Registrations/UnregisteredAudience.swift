import AuthModel
import Diagnostics
import Linting

/// Requires the access tokens of a client to be for an audience that the product expects.
///
/// With an authorization server elsewhere flyteadmin takes a token only if its claim `aud` holds the
/// public URL or one of `allowedAudience`. Keycloak puts an audience into tokens only if a mapper of the
/// client, or of one of its default scopes, says so (`oidc-audience-mapper`).
///
/// Values and export have to be linted together, and the client ids must be equal. In the export of one
/// client its scopes are only named: it is a note where a scope of one's own may have the mapper, and
/// otherwise a warning. An audience that is a client's id may come from the roles of that client and is not
/// asked for.
struct UnregisteredAudience: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard registered.isCertain, !needs.audiences.isEmpty else { return }
    let found = registered.refusal { audiences(of: $0, otherThan: needs.audiences) }
    guard let lack = found else { return }
    let expected = needs.audiences[0]
    report(
      "no audience mapper gives tokens of \(needs.name) the audience '\(shown(expected))'",
      at: lack.named.first?.range ?? lack.range,
      as: severity(lack),
      notes: notes(lack, expected, needs)
    )
  }

  private func severity(_ lack: RegisteredAudiences) -> Severity {
    if !lack.unknownScopes.isEmpty { return .note }
    return lack.isWhole ? .error : .warning
  }

  private func audiences(
    of registration: Registration,
    otherThan audiences: [Located<String>]
  ) -> RegisteredAudiences? {
    guard let own = registration.audiences else { return nil }
    let named = own.named.map(\.value)
    let isOpen = audiences.contains { audience in
      named.contains(audience.value) || !audience.value.contains("://")
        || Placeholder.isUnfinished(audience.value)
    }
    return isOpen ? nil : own
  }

  private func notes(
    _ lack: RegisteredAudiences,
    _ expected: Located<String>,
    _ needs: ClientNeeds
  ) -> [Note] {
    let scopes = lack.unknownScopes.map { "'\(KeyText.shown($0.value))'" }.joined(
      separator: " and "
    )
    return [
      lack.named.isEmpty ? nil : Note("this mapper gives another"),
      lack.unknownScopes.first.map { Note("the scope \(scopes) may have one", at: $0.range) },
      expected.range.isBuiltIn ? nil : Note("flyteadmin expects it here", at: expected.range),
      Note("flyteadmin refuses other tokens: invalid audience"),
      Note("add one of type 'Audience' to the client, or to one of its default scopes"),
    ].compactMap(\.self)
  }

  private func shown(_ audience: Located<String>) -> String {
    URLReference(audience.value, at: audience.range).description
  }
}
