import AuthModel
import Diagnostics
import Linting

/// Finds variables that define a connection under a name by which Airflow does not look for it.
///
/// Airflow writes the id of a connection in capitals behind `AIRFLOW_CONN_` and asks for that variable
/// only: one with small letters is never found. A second underscore belongs to the id.
struct AirflowMisnamedConnection: Rule {
  static let severity = Severity.error

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard let variable = connection.variable else { return }
    let name = variable.value
    if name != name.uppercased() {
      report(
        "the name of this variable is not in capitals, so that Airflow never looks for it",
        at: variable.range,
        notes: [Note("Airflow asks for '\(KeyText.shown(name.uppercased()))'")],
        fix: connection.editableName.map {
          .replace($0, with: name.uppercased(), "write the name in capitals")
        }
      )
    } else if name.hasPrefix("\(AirflowConnection.prefix)_"), !name.containsBytes(of: "___") {
      // With three underscores further on it is one of a team (Airflow 3).
      report(
        "two underscores stand behind 'AIRFLOW_CONN', of which the second is a part of the id",
        at: variable.range,
        as: .warning,
        notes: [Note("leave one of them out, unless the id starts with an underscore")]
      )
    }
  }
}
