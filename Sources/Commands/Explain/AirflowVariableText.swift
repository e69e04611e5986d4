import AuthModel

/// What `authcfg explain` says about a variable of Airflow.
struct AirflowVariableText {
  let variable: AirflowVariable

  /// The whole text.
  var text: String {
    let facts: [(label: String, line: String)] = [
      ("Type", variable.isArguments ? "a JSON object, as text" : "the path of a class of Python"),
      ("Default", "none"),
      ("Order", "\(order); nothing can change it"),
      (
        "Beware",
        variable.isArguments
          ? "what is no JSON object counts as no arguments"
          : "a class that cannot be loaded stops Airflow"
      ),
      ("Read by", "Airflow"),
      ("Source", "airflow/configuration.py of airflow-core 3"),
    ]
    let lines = facts.map { FieldText.fact($0.label, [$0.line]) }.joined()
    return "\(variable.name)\n\n\(variable.summary)\n\n\(lines)"
  }

  private var order: String {
    AirflowConnectionSource.allCases.reversed().map(\.rawValue).joined(separator: ", ")
  }
}
