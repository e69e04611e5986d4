/// Google's Secret Manager as a secrets backend of Airflow.
///
/// Source: apache-airflow-providers-google, "Google Cloud Secret Manager Backend".
public struct GoogleSecretsBackend: Sendable {
  private let arguments: [(name: String, value: String)]

  /// The class that Airflow loads.
  public static let className =
    "airflow.providers.google.cloud.secrets.secret_manager.CloudSecretManagerBackend"

  /// Makes a backend; none of the texts has to be escaped in JSON or between single quotes.
  ///
  /// - Parameters:
  ///   - project: The id of the project that the secrets are in.
  ///   - connectionsPrefix: What the names of connections begin with.
  ///   - variablesPrefix: What the names of variables begin with.
  ///   - accounts: The service accounts to act as, each as the next; none for the Deployment's own.
  public init(
    project: String,
    connectionsPrefix: String,
    variablesPrefix: String,
    impersonated accounts: [String]
  ) {
    let chain = accounts.isEmpty ? nil : accounts.joined(separator: ",")
    arguments = [
      ("connections_prefix", connectionsPrefix), ("variables_prefix", variablesPrefix),
      ("project_id", project), ("impersonation_chain", chain),
    ].compactMap { name, value in value.map { (name, $0) } }
  }

  /// The arguments as a JSON object on one line.
  public var json: String {
    "{\(arguments.map { "\"\($0.name)\": \"\($0.value)\"" }.joined(separator: ", "))}"
  }

  /// The variables that set it up, quoted as a shell and files of variables take them.
  public var assignments: [String] {
    [
      "AIRFLOW__SECRETS__BACKEND=\(Self.className)", "AIRFLOW__SECRETS__BACKEND_KWARGS='\(json)'",
    ]
  }

  /// The command that sets both variables of the Deployment with the id `deployment`.
  public func command(deployment: String) -> String {
    let variables = assignments.map { " \\\n  \($0)" }.joined()
    return "astro deployment variable create --deployment-id \(deployment)\(variables)"
  }
}
