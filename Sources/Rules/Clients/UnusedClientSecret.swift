import AuthModel
import Diagnostics
import Linting

/// Notes client secrets that the implicit flow never uses.
///
/// In the implicit flow tokens come back in the redirect and no secret is sent. Either the code flow
/// was meant, or the secret need not exist.
struct UnusedClientSecret: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isEnabled, client.flow == .implicit else { return }
    guard let place = client.secretRange else { return }
    let chosen = client.flowRange.map { Note("the flow is chosen here", at: $0) }
    report(
      "the client secret of '\(client.name)' is not used by the implicit flow",
      at: place,
      notes: [
        chosen ?? Note("the implicit flow is the default; set 'flow: code' to use the secret")
      ]
    )
  }
}

extension Client {
  fileprivate var secretRange: SourceRange? {
    if let clientSecret, !clientSecret.isEmpty { return clientSecret.range }
    return clientSecretReference.map { $0.variable?.range ?? $0.range }
  }
}
