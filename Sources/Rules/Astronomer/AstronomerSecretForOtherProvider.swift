import AuthModel
import Diagnostics
import Linting

/// Finds client secrets that feed another provider than the one that is switched on.
///
/// `AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET` does nothing for `microsoft`. It comes from copying an
/// example; the provider that is on has no secret, and the code flow fails.
///
/// Reported only if some provider is switched on in the same file and has no secret from anywhere.
struct AstronomerSecretForOtherProvider: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    let needy = values.clients.filter { client in
      values.enabled(client.provider.value)?.value == true && client.clientSecret == nil
        && client.clientSecretReference == nil
    }
    guard let needy = needy.first, !values.isOpenIDConnectReplaced else { return }
    for variable in values.variables {
      guard case .provider(let key, .clientSecret)? = HoustonVariable[variable.name.value]?.target
      else { continue }
      let client = values.clients.first { $0.provider.value == key }
      guard values.enabled(key)?.value != true, client?.clientID == nil else { continue }
      report(
        "the secret is for '\(KeyText.shown(key))', which is not switched on",
        at: variable.name.range,
        notes: [
          Note(
            "'\(needy.name)' is switched on and has no secret",
            at: needy.provider.range
          )
        ]
      )
    }
  }
}
