import AuthModel
import Diagnostics
import Diffing

/// Finds products that know people by another claim than before.
///
/// Whoever is called otherwise in it is a new person: without the roles, and the things, of the one before.
struct UserIDChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ConfigurationPair, report: inout ImpactReport) {
    for client in pair.new?.clients ?? [] where client.isEnabled {
      let before = pair.old?.clients.first { $0.provider.value == client.provider.value }
      let claims = (before?.claimsMapping?["email"], client.claimsMapping?["email"])
      guard let before, before.isEnabled, claims.0?.value != claims.1?.value else { continue }
      report(
        "'\(client.name)' knows people by another claim",
        at: claims.1?.range,
        claims.0?.range,
        notes: ["Houston finds accounts by that address: see that both claims hold the same"]
      )
    }
    for process in pair.new?.amundsenProcesses ?? [] where process.usesFlaskOIDC {
      let name = "FLASK_OIDC_USER_ID_FIELD"
      let before = pair.old?.amundsenProcesses.first { $0.service == process.service }
      guard let before, before.usesFlaskOIDC, let old = before.text(name),
        let new = process.text(name), old.value != new.value
      else { continue }
      report("\(process.name) knows people by another claim", at: new.range, old.range)
    }
  }
}
