import Diagnostics

/// Large files of JSON that are measured, each of some 10 MB and without a mistake.
enum LargeSample: String, CaseIterable {
  /// A trust policy of 50,000 statements, each of some 210 bytes.
  case trustPolicy = "trust policy"
  /// A policy of as many statements that says what a role may do.
  case permissionPolicy = "permission policy"
  /// Connections of Airflow by their ids.
  case connections

  /// The file.
  var file: SourceFile {
    let text =
      switch self {
      case .trustPolicy: Self.policy(Self.trust)
      case .permissionPolicy: Self.policy(Self.permission)
      case .connections:
        "{\n" + (0..<64_000).map(Self.connection).joined(separator: ",\n") + "\n}\n"
      }
    let path = self == .connections ? "connections.json" : "policy.json"
    return SourceFile(path: path, bytes: Array(text.utf8))
  }

  private static func policy(_ statement: (Int) -> String) -> String {
    let statements = (0..<50_000).map(statement).joined(separator: ",\n")
    return "{\"Version\": \"2012-10-17\", \"Statement\": [\n\(statements)\n]}\n"
  }

  private static func trust(_ index: Int) -> String {
    """
    {"Sid": "S\(index)", "Effect": "Allow", \
    "Principal": {"AWS": "arn:aws:iam::123456789012:role/workers-of-airflow"}, \
    "Action": "sts:AssumeRole", \
    "Condition": {"StringEquals": {"aws:PrincipalTag/team": "team-\(index)"}}}
    """
  }

  private static func permission(_ index: Int) -> String {
    """
    {"Sid": "S\(index)", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], \
    "Resource": "arn:aws:s3:::bucket-\(index)/reports/of/each/month/*", \
    "Condition": {"StringEquals": {"aws:PrincipalTag/team": "team-\(index)"}}}
    """
  }

  private static func connection(_ index: Int) -> String {
    """
      "conn_\(index)": {"conn_type": "postgres", "host": "db-\(index).example.com", "port": 5432, \
    "login": "airflow", "schema": "analytics", "extra": {"sslmode": "require"}}
    """
  }
}
