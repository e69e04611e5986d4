import AuthModel
import Diagnostics
import Linting

/// Finds extras of a connection to AWS that its provider has deprecated.
///
/// Older versions of the provider took the role and the session from other names; whoever updates it
/// may find the connection without them.
struct AirflowDeprecatedExtra: Rule {
  static let severity = Severity.warning

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard let type = connection.type?.value, AirflowConnectionType.isAWS(type) else { return }
    for extra in connection.extras {
      guard let replacement = AirflowConnectionType.deprecatedAWSExtras[extra.name.value] else {
        continue
      }
      report(
        "'\(extra.name.value)' is deprecated in a connection to AWS",
        at: extra.name.range,
        notes: [Note(replacement.map { "use '\($0)'" } ?? "leave it out")]
      )
    }
  }
}
