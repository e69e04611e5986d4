import AuthModel
import Diagnostics
import Linting

/// Requires the code flow where groups of the provider are imported as Teams.
///
/// Astronomer imports groups in the code flow only, and in the implicit flow providers leave groups
/// out: Entra ID replaces more than five by a pointer that the product does not follow.
///
/// Where no provider is switched on and no flow is written, the file is taken for one of several.
struct AstronomerGroupsImportWithoutCodeFlow: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce, let wanted = values.openIDConnect?.groupImport, wanted.value else {
      return
    }
    let flow = values.flow
    guard flow?.value != .code else { return }
    let client = values.clients.first(where: \.isSetUp)
    guard flow != nil || client != nil else { return }
    let place = flow.map { Note("the flow is chosen here", at: $0.range) }
    report(
      "groups are imported in the code flow only, but the flow is 'implicit'",
      at: wanted.range,
      notes: [place ?? Note("the implicit flow is the default; set 'openidConnect.flow: code'")]
    )
  }
}
