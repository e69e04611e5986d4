import AuthModel
import Diagnostics
import Linting

/// Requires the tenant in the address of Entra ID to be a tenant id or a domain name.
///
/// Entra finds no tenant under any other word and answers `AADSTS90002` or a page that is no
/// discovery document. It finds one by its domain, but the document and all tokens then name the
/// tenant's id: flyteadmin compares them letter by letter and needs the id.
///
/// Names of several organizations (`common`) have a rule of their own.
struct MalformedEntraTenant: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    guard let entra = EntraIssuer(use.issuer), entra.form != .other else { return }
    let hint = Note("the tenant id is on the overview page of the Entra admin center")
    switch entra.tenant {
    case .missing:
      report(
        "the issuer names no tenant; expected its id in the path",
        at: entra.tenantRange,
        as: .warning,
        notes: [hint]
      )
    case .unknown:
      report(
        "'\(entra.tenantName)' is neither a tenant id nor a domain name",
        at: entra.tenantRange,
        as: .warning,
        notes: [hint]
      )
    case .domain where use.isCompared && entra.form == .version2:
      report(
        "Entra ID names the tenant by its id, not by '\(entra.tenantName)'",
        at: entra.tenantRange,
        notes: [Note(use.mismatch(with: "\(entra.origin)/TENANT-ID/v2.0")), hint]
      )
    case .guid, .domain, .shared:
      break
    }
  }
}
