import AuthModel
import Diagnostics
import Linting

/// Finds Entra ID issuers that stand for many organizations at once.
///
/// `common`, `organizations` and `consumers` let people of any organization knock. An application
/// that is registered for a single tenant, as the products ask for, answers `AADSTS50194`; for one
/// that is registered for several, strangers reach the platform's sign-up. The discovery document
/// holds `{tenantid}` in the place of an issuer, which not every library can compare.
struct MultiTenantIssuer: Rule {
  static let severity = Severity.warning

  func check(_ client: Client, report: inout Report) {
    guard let issuer = client.issuerInUse, let entra = EntraIssuer(issuer) else { return }
    guard entra.tenant == .shared else { return }
    report(
      "'\(entra.tenantName)' stands for people of any organization; expected the id of your tenant",
      at: entra.tenantRange,
      notes: [
        Note("a single-tenant application answers AADSTS50194"),
        Note("the tenant id is on the overview page of the Entra admin center"),
      ]
    )
  }
}
