/// A place where Airflow looks for a connection, by its rank: what stands first is asked last.
///
/// Sources: Astro documentation, "Authorize an Astro Deployment to cloud resources"; airflow-core 3,
/// `airflow/secrets/__init__.py`, which has the order without Astro's Environment Manager. The first that
/// has the connection wins, and nothing can change the order.
public enum AirflowConnectionSource: String, CaseIterable, Comparable, Sendable {
  /// Airflow's own database, which the UI, `airflow connections` and `airflow_settings.yaml` write to.
  case metadataDatabase = "the metadata database"
  /// A variable of the process.
  case environmentVariable = "an environment variable"
  /// The Environment Manager of Astro.
  case environmentManager = "the Environment Manager"
  /// A backend that was set up for it.
  case secretsBackend = "the secrets backend"

  /// Orders sources by the turn in which they are asked, the one that wins last.
  public static func < (left: AirflowConnectionSource, right: AirflowConnectionSource) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .metadataDatabase: 0
    case .environmentVariable: 1
    case .environmentManager: 2
    case .secretsBackend: 3
    }
  }
}
