import AuthModel
import Diagnostics
import Linting

/// Finds a response type that contradicts the flow.
///
/// `response_type` in the authorization request says what comes back: `code` in the code flow, tokens
/// in the implicit flow (OpenID Connect Core 1.0, section 3). If the two disagree, the product waits
/// for something that the provider does not send.
struct ResponseTypeConflict: Rule {
  static let severity = Severity.warning

  func check(_ client: Client, report: inout Report) {
    guard client.isEnabled else { return }
    guard let type = client.authorizationParameters?["response_type"] else { return }
    let words = Set(type.value.split(separator: " "))
    guard words.isSubset(of: ["code", "token", "id_token"]), !words.isEmpty else { return }
    let chosen = client.flowRange.map { Note("the flow is chosen here", at: $0) }
    switch client.flow {
    case .code where words != ["code"]:
      report(
        "response type '\(type.value)' asks for tokens, but the flow is 'code'",
        at: type.range,
        notes: [
          chosen, Note("leave 'response_type' out, or a remainder of the implicit flow stays"),
        ].compactMap(\.self)
      )
    case .implicit where words.contains("code"):
      report(
        "response type '\(type.value)' asks for a code, but the flow is 'implicit'",
        at: type.range,
        notes: [chosen ?? Note("the implicit flow is the default; set 'flow: code' if it is meant")]
      )
    case .code, .implicit:
      break
    }
  }
}
