import AuthModel
import Diagnostics
import Linting

/// Finds URIs in `airflow_settings.yaml` that do not count because of what stands beside them.
///
/// The Astro CLI takes `conn_uri` only where neither type, host, login, password, schema nor port is given.
struct AirflowIgnoredURI: Rule {
  static let severity = Severity.warning

  func check(_ settings: AirflowSettings, report: inout Report) {
    for connection in settings.connections where connection.hasFields {
      guard let uri = connection.uri else { continue }
      report(
        "'conn_uri' does not count, because the connection is described beside it",
        at: uri,
        notes: [Note("the Astro CLI takes the single fields; keep one of the two")]
      )
    }
  }
}
