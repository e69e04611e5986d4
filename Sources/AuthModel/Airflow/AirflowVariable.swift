/// A variable of Airflow that says where its connections are kept.
///
/// Source: airflow-core 3, `airflow/configuration.py` (`get_custom_secret_backend`).
public struct AirflowVariable: Sendable {
  /// The name.
  public let name: String
  /// What it is for, in one line without a final period.
  public let summary: String
  /// Whether it gives the arguments of a class, as a JSON object.
  public let isArguments: Bool

  /// All of them.
  public static let all = [
    AirflowVariable(
      name: "AIRFLOW__SECRETS__BACKEND",
      summary: "the class that is asked for connections and variables before all other sources",
      isArguments: false
    ),
    AirflowVariable(
      name: "AIRFLOW__SECRETS__BACKEND_KWARGS",
      summary: "the arguments of the class in AIRFLOW__SECRETS__BACKEND",
      isArguments: true
    ),
    AirflowVariable(
      name: "AIRFLOW__WORKERS__SECRETS_BACKEND",
      summary: "the class that workers ask in the place of AIRFLOW__SECRETS__BACKEND (Airflow 3)",
      isArguments: false
    ),
    AirflowVariable(
      name: "AIRFLOW__WORKERS__SECRETS_BACKEND_KWARGS",
      summary: "the arguments of the class in AIRFLOW__WORKERS__SECRETS_BACKEND (Airflow 3)",
      isArguments: true
    ),
  ]

  /// The variable called `name`; `nil` if it is none of them.
  public static subscript(name: String) -> AirflowVariable? {
    all.first { $0.name == name }
  }
}
