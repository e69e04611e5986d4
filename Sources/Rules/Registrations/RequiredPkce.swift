import AuthModel
import Diagnostics
import Linting

/// Finds a registration that demands PKCE from a product that does not send it.
///
/// flyteadmin sends no `code_challenge` when people sign in to its console. A provider that demands one
/// (RFC 7636) answers that it is missing: Keycloak's attribute `pkce.code.challenge.method`, Okta's
/// `pkce_required`.
///
/// Values and export have to be linted together, and the client ids must be equal.
struct RequiredPkce: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard registered.isCertain, needs.usesPKCE == false else { return }
    guard needs.grant == .authorizationCode else { return }
    let demand = registered.refusal { $0.requiresPKCE.flatMap { $0.value ? $0 : nil } }
    guard let demand else { return }
    report(
      "the registration demands PKCE, which \(needs.name) does not send",
      at: demand.range,
      notes: [
        Note("switch it off, or sign-in ends with: missing parameter code_challenge"),
        Note("the client is named here", at: needs.place),
      ]
    )
  }
}
