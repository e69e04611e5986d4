import AuthModel
import Diagnostics
import Linting

/// Requires a client to keep a secret where the product sends one, and to have none where it does not.
///
/// flyteadmin and flytepropeller prove themselves with a secret (confidential clients, RFC 6749, section
/// 2.1). A public client cannot use the client credentials grant, and of a public console anybody can
/// exchange codes for tokens. flytectl and flytekit run on people's machines and send no secret; the
/// provider answers `invalid_client` if it expects one.
///
/// Values and export have to be linted together, and the client ids must be equal. Entra ID and Cognito
/// say nothing of this in their exports.
struct WrongClientType: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard registered.isCertain, let keepsSecret = needs.keepsSecret else { return }
    let wrong = registered.refusal { registration in
      registration.isPublic.flatMap { $0.value == keepsSecret ? $0 : nil }
    }
    guard let wrong else { return }
    let works = keepsSecret && needs.grant == .authorizationCode
    report(
      "the registration of \(needs.name) is that of a \(keepsSecret ? "public" : "confidential") client",
      at: wrong.range,
      as: works ? .warning : .error,
      notes: [
        Note(keepsSecret ? effectOfPublic(needs.grant) : effectOfConfidential(needs)),
        Note("the client is named here", at: needs.place),
      ]
    )
  }

  private func effectOfPublic(_ grant: Grant) -> String {
    grant == .clientCredentials
      ? "the client credentials grant is for clients with a secret; sign-in ends with unauthorized_client"
      : "without a secret anybody who gets hold of a code gets its tokens"
  }

  private func effectOfConfidential(_ needs: ClientNeeds) -> String {
    "\(needs.name) send no secret; sign-in ends with invalid_client"
  }
}
