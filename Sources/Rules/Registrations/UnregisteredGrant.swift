import AuthModel
import Diagnostics
import Linting

/// Requires the grant that a client uses to be switched on at the provider.
///
/// The code flow needs the grant `authorization_code`, the implicit flow `implicit`; the provider
/// answers `unauthorized_client` or `unsupported_response_type` otherwise. Houston's implicit flow
/// asks for an id token and an access token, so Entra ID needs both of its switches (AADSTS700054).
/// flytepropeller uses `client_credentials` at an authorization server elsewhere; at Keycloak that is the
/// switch `serviceAccountsEnabled`.
///
/// Values and export have to be linted together, and the client ids must be equal. Where the
/// redirect URI is missing as well, only that is reported. A list of one's own is not judged: it may
/// use other words for the grants.
struct UnregisteredGrant: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard registered.isCertain, needs.redirectURIs.first.map(registered.mayUse) != false else {
      return
    }
    let parameters = registered.houston?.client.authorizationParameters
    guard parameters?["response_type"] == nil else { return }
    guard let lack = registered.refusal({ lack(of: needs.grant, in: $0) }) else { return }
    let isSure = needs.isGrantFixed || needs.grantPlace != nil
    report(
      "\(needs.reasonForGrant), but \(lack.words)",
      at: needs.grantPlace ?? needs.place,
      as: isSure ? .error : .warning,
      notes: [
        Note(
          needs.isGrantFixed
            ? "switch it on at the provider"
            : "switch it on at the provider, or choose the other flow"
        ),
        Note("the registration of \(needs.name) says so", at: lack.range),
      ]
    )
  }

  private func lack(
    of grant: Grant,
    in registration: Registration
  ) -> (words: String, range: SourceRange)? {
    guard let permission = registration.permission(for: grant), !permission.value else {
      return nil
    }
    let isPart = registration.grantSwitches.count { $0.grant == grant } > 1
    let words =
      isPart
      ? "not both kinds of token may come back in a URL"
      : "the registration does not allow the \(grant.noun) grant"
    return (words, permission.range)
  }
}
