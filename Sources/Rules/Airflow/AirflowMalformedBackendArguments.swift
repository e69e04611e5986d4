import AuthModel
import Diagnostics
import Linting

/// Finds arguments of Airflow's secrets backend that are no JSON object.
///
/// Airflow logs that it could not parse them and goes on without any: the backend then looks for
/// secrets under its default prefix and in its default project. A shell takes the quotation marks out of
/// `{"project_id": "x"}` unless single quotes stand around the whole.
struct AirflowMalformedBackendArguments: Rule {
  static let severity = Severity.error

  func check(_ arguments: AirflowBackendArguments, report: inout Report) {
    guard let mistake = arguments.mistake else { return }
    let words =
      switch mistake {
      case .quoted: "quotation marks stand around the arguments and are a part of them"
      case .unquoted: "the arguments have no quotation marks, and so are no JSON"
      case .notJSON: "the arguments are no JSON"
      case .notObject: "the arguments are no JSON object"
      }
    report(
      words,
      at: arguments.range,
      notes: [
        Note("Airflow logs that and gives the backend no arguments at all"),
        Note("write '{\"connections_prefix\": \"airflow-connections\", …}'"),
      ]
    )
  }
}
