import AuthModel
import Diagnostics
import Linting

/// Finds connections in `airflow_settings.yaml` that the Astro CLI leaves out.
///
/// It skips a connection without `conn_id`, and one that has neither `conn_type` nor `conn_uri`. The empty
/// one that `astro dev init` writes is left alone.
struct AirflowIncompleteConnection: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ settings: AirflowSettings, report: inout Report) {
    for connection in settings.connections where !connection.isAdded && !connection.isDoubtful {
      if let id = connection.id, !id.value.isEmpty {
        guard connection.uri == nil else { continue }
        report(
          "this connection has neither 'conn_type' nor 'conn_uri'",
          at: id.range,
          notes: [Note("the Astro CLI leaves it out")]
        )
      } else if connection.hasType {
        report(
          "this connection has no 'conn_id'",
          at: connection.range.startPlace,
          notes: [Note("the Astro CLI leaves it out without a word")]
        )
      }
    }
  }
}
