import AuthModel
import Diagnostics
import Linting

/// Requires a client secret for Entra ID where groups are imported.
///
/// Houston looks groups up at Microsoft Graph, for which it needs the client's secret whatever the
/// flow is. In the code flow a missing secret is found for every provider.
struct AstronomerEntraGroupsWithoutSecret: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let wanted = values.openIDConnect?.groupImport, wanted.value else { return }
    for client in values.clients where client.isSetUp && client.flow == .implicit {
      guard client.identityProvider == .entra, !client.givesClientSecret else { continue }
      report(
        "'\(client.name)' has no client secret, which importing its groups needs",
        at: client.provider.range,
        notes: [
          Note("groups are to be imported", at: wanted.range),
          Note("Houston asks Microsoft Graph for them"),
        ]
      )
    }
  }
}
