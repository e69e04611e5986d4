import AuthModel
import Diagnostics
import Linting

/// Finds Entra ID issuers that stand for many organizations at once.
///
/// `common`, `organizations` and `consumers` let people of any organization knock. An application
/// that is registered for a single tenant, as the products ask for, answers `AADSTS50194`; for one
/// that is registered for several, strangers reach the platform's sign-up. The discovery document
/// holds `{tenantid}` in the place of an issuer, which not every library can compare: flyteadmin, which
/// compares letter by letter, lets nobody in, and neither does flaskoidc.
struct MultiTenantIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    guard let entra = EntraIssuer(use.issuer), entra.tenant == .shared else { return }
    report(
      "'\(entra.tenantName)' stands for people of any organization; expected the id of your tenant",
      at: entra.tenantRange,
      as: use.isCompared || use.relyingParty.comparesTokensWithDocument ? nil : .warning,
      notes: [
        Note(
          use.isCompared
            ? use.mismatch(with: entra.issuerOfAll)
            : use.relyingParty.comparesTokensWithDocument
              ? "tokens name a tenant where the document has '{tenantid}': invalid_claim iss"
              : "a single-tenant application answers AADSTS50194"
        ),
        Note("the tenant id is on the overview page of the Entra admin center"),
      ]
    )
  }
}

extension EntraIssuer {
  /// The issuer in the document that is served to people of any organization.
  fileprivate var issuerOfAll: String {
    let tenant = tenantName.lowercased() == "consumers" ? Self.consumersTenant : "{tenantid}"
    return "\(origin)/\(tenant)/v2.0"
  }
}
