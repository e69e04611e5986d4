import AuthModel
import Diagnostics
import Linting

/// Requires the tenant in the address of Entra ID to be a tenant id or a domain name.
///
/// Entra finds no tenant under any other word and answers `AADSTS90002` or a page that is no
/// discovery document.
///
/// Names of several organizations (`common`) have a rule of their own.
struct MalformedEntraTenant: Rule {
  static let severity = Severity.warning

  func check(_ client: Client, report: inout Report) {
    guard let issuer = client.issuerInUse, let entra = EntraIssuer(issuer) else { return }
    guard entra.form != .other else { return }
    let hint = Note("the tenant id is on the overview page of the Entra admin center")
    switch entra.tenant {
    case .missing:
      report(
        "the issuer names no tenant; expected its id in the path",
        at: entra.tenantRange,
        notes: [hint]
      )
    case .unknown:
      report(
        "'\(entra.tenantName)' is neither a tenant id nor a domain name",
        at: entra.tenantRange,
        notes: [hint]
      )
    case .guid, .domain, .shared:
      break
    }
  }
}
