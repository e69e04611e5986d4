import AuthModel
import Diagnostics
import Linting

/// Finds the object id of an Entra application where its client id is expected.
///
/// An application has two GUIDs: the object id, by which the directory knows it, and the application
/// (client) id. Sign-in with the object id ends with AADSTS700016. The finding needs the export of
/// the application, linted together with the values.
struct ObjectIDAsClientID: Rule {
  static let severity = Severity.error

  func check(_ project: Project, report: inout Report) {
    let registrations = project.configurations.flatMap(\.registrations)
    guard !registrations.isEmpty else { return }
    for client in project.configurations.flatMap(\.clients) {
      guard let written = client.clientID else { continue }
      let meant = registrations.first { registration in
        registration.objectID?.value.lowercased() == written.value.lowercased()
      }
      guard let right = meant?.clientID, right.value != written.value else { continue }
      report(
        "'\(written.value)' is the object id of the application, not its client id",
        at: written.range,
        notes: [
          Note("the client id is '\(right.value)'", at: right.range),
          Note("sign-in ends with AADSTS700016"),
        ],
        fix: written.textRange.map { .replace($0, with: right.value, "use the client id") }
      )
    }
  }
}
