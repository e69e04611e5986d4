import AuthModel
import Diagnostics
import Linting

/// Requires the response type `token` for Cognito in the implicit flow.
///
/// Houston asks for `token id_token`, which Cognito refuses: it knows `code` and `token` only.
/// Astronomer's documentation therefore sets `authUrlParams.response_type`.
///
/// In the code flow nothing has to be set.
struct UnsupportedResponseType: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    for client in configuration.clients { check(client, in: configuration, &report) }
  }

  private func check(
    _ client: Client,
    in configuration: Configuration,
    _ report: inout Report
  ) {
    guard client.isSetUp, client.flow == .implicit, client.identityProvider == .cognito else {
      return
    }
    guard let parameters = client.relyingParty.settings.authorizationParameters else { return }
    let refusal = Note("Cognito refuses 'token id_token', which is asked for by default")
    guard let type = client.authorizationParameters?["response_type"] else {
      report(
        "'\(client.name)' lacks 'response_type: token' below '\(parameters)'",
        at: client.provider.range,
        notes: [refusal],
        fix: fix(client, parameters, configuration)
      )
      return
    }
    let words = Set(type.value.split(separator: " "))
    guard words == ["token", "id_token"] || words == ["id_token"] else { return }
    report(
      "Cognito does not know the response type '\(type.value)'; expected 'token'",
      at: type.range,
      notes: [refusal],
      fix: type.textRange.map { .replace($0, with: "token", "ask for 'token' only") }
    )
  }

  private func fix(_ client: Client, _ parameters: String, _ configuration: Configuration) -> Fix? {
    guard let path = configuration.path(ofKeyAt: client.provider.range) else { return nil }
    return configuration.edits(
      adding: [("response_type", "token", path + [parameters])],
      besideKeyAt: client.provider.range
    ).map { Fix("ask for 'token' only", edits: $0) }
  }
}
