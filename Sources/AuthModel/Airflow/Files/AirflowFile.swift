/// A file that defines connections of Airflow and nothing of a process.
public enum AirflowFile: Sendable {
  /// `airflow_settings.yaml` of the Astro CLI.
  case settings(AirflowSettings?)
  /// Connections by their ids.
  case connections(AirflowConnectionList)

  /// The connections that it defines.
  public var connections: [AirflowConnection] {
    switch self {
    case .settings(let settings): settings?.connections.compactMap(\.connection) ?? []
    case .connections(let list): list.connections
    }
  }
}
