import AuthModel
import Diagnostics
import Linting

/// Requires the grant that the client's flow needs to be switched on at the provider.
///
/// The code flow needs the grant `authorization_code`, the implicit flow `implicit`; the provider
/// answers `unauthorized_client` or `unsupported_response_type` otherwise. Houston's implicit flow
/// asks for an id token and an access token, so Entra ID needs both of its switches (AADSTS700054).
///
/// Values and export have to be linted together, and the client ids must be equal. Where the
/// redirect URI is missing as well, only that is reported. A list of one's own is not judged: it may
/// use other words for the grants.
struct UnregisteredGrant: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let client = registered.client
    let needed = registered.neededURI
    guard registered.isCertain, registered.mayUse(needed) else { return }
    guard client.authorizationParameters?["response_type"] == nil else { return }
    let lacks = registered.registrations.compactMap { lack(of: client.flow, in: $0) }
    guard let lack = lacks.first, lacks.count == registered.registrations.count else { return }
    report(
      "the flow is '\(client.flow)', but \(lack.words)",
      at: client.flowRange ?? client.provider.range,
      as: client.flowRange == nil ? .warning : .error,
      notes: [
        Note("switch it on at the provider, or choose the other flow"),
        Note("the registration of '\(client.name)' says so", at: lack.range),
      ]
    )
  }

  private func lack(
    of flow: Flow,
    in registration: Registration
  ) -> (words: String, range: SourceRange)? {
    guard let permission = registration.permission(for: flow.grant), !permission.value else {
      return nil
    }
    let isPart = registration.grantSwitches.count { $0.grant == flow.grant } > 1
    let words =
      isPart
      ? "not both kinds of token may come back in a URL"
      : "the registration does not allow the \(flow.grant.noun) grant"
    return (words, permission.range)
  }
}
