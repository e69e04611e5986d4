import AuthModel
import Diagnostics
import Linting

/// Finds system permissions that are given to groups which nobody has.
///
/// With `manageSystemPermissionsViaIdpGroups` on, the lists decide who administers the platform. If
/// they are all empty, or if groups are not imported, nobody does.
///
/// Where neither a provider nor the import is mentioned, the file is taken for one of several.
struct AstronomerSystemPermissionsWithoutGroups: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce, let permissions = values.openIDConnect?.systemPermissions else {
      return
    }
    guard let enabled = permissions.isEnabled, enabled.value else { return }
    let lists = [permissions.admins, permissions.editors, permissions.viewers]
    let groupImport = values.openIDConnect?.groupImport
    if lists.allSatisfy({ $0?.value.isEmpty ?? true }) {
      report(
        "system permissions come from groups, but no group is listed",
        at: enabled.range,
        notes: [Note("list the group of your administrators below 'systemAdmin'")]
      )
    } else if groupImport?.value != true,
      groupImport != nil || values.clients.contains(where: \.isEnabled)
    {
      let place = groupImport.map { Note("switched off here", at: $0.range) }
      report(
        "system permissions come from groups, but groups are not imported",
        at: enabled.range,
        notes: [place ?? Note("the import is off by default")]
      )
    }
  }
}
