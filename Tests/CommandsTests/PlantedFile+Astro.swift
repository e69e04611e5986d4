/// Files of Deployments on Astro and of Airflow's connections.
extension PlantedFile {
  static func astro(_ canary: Canary) -> [PlantedFile] {
    [
      PlantedFile(name: "deployment.yaml", text: deployment(canary)),
      PlantedFile(name: "airflow_settings.yaml", text: settings(canary)),
      PlantedFile(name: "connections.yaml", text: connectionList(canary)),
      PlantedFile(name: "astro-requirements.txt", text: requirements(canary)),
      PlantedFile(name: "key.json", text: key(canary)),
      PlantedFile(name: "broken/connections.json", text: brokenConnections(canary)),
      PlantedFile(
        name: "connections.json",
        text:
          "{\"a\": {\"conn_type\": \"aws\", \"password\": \"\(canary.text)\", \"extra\": \"\(canary.text)\"}}"
      ),
    ]
  }

  /// Packages with the canary where pip takes a password, and where it takes a version.
  private static func requirements(_ canary: Canary) -> String {
    """
    --extra-index-url https://astro:\(canary.text)@pypi.example.com/simple
    apache-airflow-providers-google==10.1.0
    apache-airflow-providers-google==\(canary.text)
    apache-airflow-providers-google @ https://astro:\(canary.text)@example.com/x.whl
    """
  }

  /// The key of a service account with the canary wherever something of the account stands.
  private static func key(_ canary: Canary) -> String {
    """
    {
      "type": "service_account",
      "private_key_id": "\(canary.text)",
      "private_key": "\(canary.text)",
      "private_key": "-----BEGIN PRIVATE KEY-----\\n\(canary.text)",
      "client_email": "\(canary.text)@reports.iam.gserviceaccount.com",
      "client_id": "\(canary.text)",
      "\(canary.text)": "\(canary.text)"
    }
    """
  }

  /// Connections that are no JSON, with the canary at the places where they are not.
  private static func brokenConnections(_ canary: Canary) -> String {
    """
    {
      // \(canary.text)
      "lake": {"conn_type": "aws", "password": \(canary.text), 'login': '\(canary.text)',},
      "gcp": {"conn_type": "google_cloud_platform" "extra": {"keyfile_dict": {"private_key": “\(canary.text)”}}},
      "db": {"conn_type": "postgres", "password": "\(canary.text)\\q"}
    } "\(canary.text)"
    """
  }

  /// A Deployment with the canary in its variables, and where it does not belong.
  private static func deployment(_ canary: Canary) -> String {
    """
    deployment:
      environment_variables:
        - {key: DB_PASSWORD, value: \(canary.text), is_secret: true}
        - {key: API_TOKEN, value: \(canary.text)}
        - {key: \(canary.text), value: ''}
        - key: AIRFLOW_CONN_A
          value: aws://AKIA:\(canary.text)@/?role_arn=\(canary.text)&impersonation_chain=\(canary.text)
        - key: AIRFLOW_CONN_B
          value: '{"conn_type": "google_cloud_platform", "extra": {"keyfile_dict": "\(canary.text)"}}'
        - key: AIRFLOW__SECRETS__BACKEND_KWARGS
          value: '{"impersonation_chain": "\(canary.text)", "connections_file_path": "\(canary.text)"}'
        - {name: \(canary.text), value: [\(canary.text)], \(canary.text): x}
        - key: AWS_SECRET_ACCESS_KEY
          value: \(canary.text)
      configuration:
        name: reports
        executor: CeleryExecutor
        runtime_version: 9.0.0
        workload_identity: arn:aws:iam::123456789012:role/reader
      metadata:
        \(canary.text): \(canary.text)
    """
  }

  /// Settings of a local Airflow with the canary in each field that may hold a secret.
  private static func settings(_ canary: Canary) -> String {
    """
    airflow:
      connections:
        - conn_id: db
          conn_type: postgres
          conn_login: \(canary.text)
          conn_password: \(canary.text)
          conn_uri: postgres://astro:\(canary.text)@db.example.com/x
          conn_extra: {\(canary.text): \(canary.text), role_arn: \(canary.text)}
        - conn_id: db
          conn_uri: postgres://astro:/\(canary.text)@db.example.com/x
        - conn_id: lake
          conn_type: aws
          conn_paswort: \(canary.text)
          conn_password: [\(canary.text)]
          conn_extra: '{"role_arn": "\(canary.text)", "aws_secret_access_key": "\(canary.text)"}'
      variables:
        - {variable_name: token, variable_value: \(canary.text)}
    """
  }

  /// Connections by their ids with the canary in every field.
  private static func connectionList(_ canary: Canary) -> String {
    """
    lake:
      conn_type: aws
      login: \(canary.text)
      password: \(canary.text)
      extra: '{"role_arn": "\(canary.text)"}'
      extra_dejson: {\(canary.text): \(canary.text)}
      \(canary.text): \(canary.text)
    gcp: google_cloud_platform://?keyfile_dict=\(canary.text)
    db: postgres://astro:\(canary.text)/x@db.example.com:5432/x
    \(canary.text): {conn_type: aws, uri: 'aws://x:\(canary.text)@', password: \(canary.text)}
    old: [{conn_type: aws, password: \(canary.text)}, {conn_type: \(canary.text)}]
    """
  }
}
