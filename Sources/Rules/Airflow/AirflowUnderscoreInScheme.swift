import AuthModel
import Diagnostics
import Linting

/// Finds connections whose URI starts with a type that has an underscore in it.
///
/// A scheme has no underscore (RFC 3986, section 3.1): to Python `google_cloud_platform://` is a URI
/// without any, and the connection has no type. Airflow takes `-` for the underscore.
struct AirflowUnderscoreInScheme: Rule {
  static let severity = Severity.error

  func check(_ connection: AirflowConnection, report: inout Report) {
    for mistake in connection.mistakes {
      guard case .underscoreInScheme = mistake.kind else { continue }
      report(
        "the scheme of a URI has no underscore, so that this connection has no type",
        at: mistake.range,
        notes: [Note("write '-' in its place; Airflow takes it for the underscore")],
        fix: mistake.reserved.isEmpty
          ? nil
          : Fix(
            "write '-' for '_'",
            edits: mistake.reserved.map { Edit($0.range, with: $0.encoded) }
          )
      )
    }
  }
}
