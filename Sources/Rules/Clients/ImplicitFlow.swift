import AuthModel
import Diagnostics
import Linting

/// Notes the implicit flow, which OAuth 2.0 no longer recommends.
///
/// Tokens travel in the URL of the redirect, where browser history and scripts can read them. RFC
/// 9700, section 2.1.2, advises the authorization code flow instead; Entra ID and Okta do the same.
///
/// Where the flow is not written at all it is implicit by default. That is noted only in a file that
/// is complete by itself, since another values file may choose.
struct ImplicitFlow: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    let client = configuration.clients.first { $0.isSetUp && $0.flow == .implicit }
    guard let client else { return }
    let isWritten = client.flowRange != nil
    guard isWritten || configuration.astronomer?.isWhole == true else { return }
    report(
      isWritten
        ? "the implicit flow shows tokens to the browser; RFC 9700 advises 'code'"
        : "'\(client.name)' uses the implicit flow by default; RFC 9700 advises 'code'",
      at: client.flowRange ?? client.provider.range,
      notes: [
        Note("the code flow needs a client secret and another redirect URI at the provider"),
        Note("change it in a maintenance window: nobody can sign in until both sides agree"),
      ]
    )
  }
}
