import AuthModel
import Diagnostics
import TestSupport
import Testing

/// Comparison with Airflow, which reads the same connections.
@Suite struct AirflowConnectionTests {
  private struct Question: Encodable { let value: String }
  private struct Answer: Decodable {
    let type: String?
    let login: Bool
    let password: String?
    let extras: [String]
    let error: Bool
  }

  private static let uris = [
    "aws://", "aws://@/?region_name=eu-west-1", "aws://AKIA:se%2Fcret@", "AWS://x:y@z:80/s?a=b",
    "google-cloud-platform://?impersonation_chain=a%40b.iam.gserviceaccount.com",
    "google_cloud_platform://?project=x", "postgresql://a:b@c:5432/d", "postgres://a@c/d",
    "postgres://:b@c/d", "postgres://a:@c/d", "postgres://a:b:c@d/e", "postgres://a@b:c@d/e",
    "postgres://a:b/c@d:5432/e", "postgres://a:b?c@d:5432/e", "postgres://a:b#c@d:5432/e",
    "postgres://a:12/3@d:5432/e", "postgres://h:five/x", "postgres://h:70000/x", "postgres://h:/x",
    "postgres://[::1]:5432/x", "http://https://example.com:8443/x?y=1", "http://https://a:b@c",
    "http://a:b@https://c", "http://https://a?b=http://c", "x+y.z://a", "1x://a:b@c", "plain",
    "smtp://a%40b:c@d:25?disable_ssl=true&timeout=5", "wasb://?managed_identity_client_id=x&y=",
    "aws://?__extra__=%7B%22role_arn%22%3A%20%22r%22%7D", "aws://?__extra__=nothing",
    "aws://?extra__aws__role_arn=r", "azure://a:b@c?tenantId=t#f", "s3://a:b%25@c",
    "ssh://a:%C3%A9@b",
    "http://user name:pass word@host/p", "aws://a:b@/?a=1&b=2&a=3", "mysql://a:b@c:3306/",
    "aws://?endpoint_url=https://x", "aws:///?endpoint_url=https://x:1",
    "aws://a:b@/?endpoint_url=https://x",
  ]

  private static let documents = [
    "{}", #"{"conn_type": "aws"}"#, #"{"conn_type": "google-cloud-platform"}"#, "{", "{]",
    #"{"conn_type": "aws", "extra": {"a": 1, "b": [2]}}"#,
    #"{"conn_type": "aws", "extra": "{\"a\": 1}"}"#,
    #"{"conn_type": "aws", "extra": "a"}"#, #"{"conn_type": "aws", "extra": [1]}"#,
    #"{"conn_type": "aws", "extra": ""}"#, #"{"conn_type": "aws", "extra": null}"#,
    #"{"conn_type": "aws", "region_name": "x"}"#, #"{"login": "a", "password": "b", "port": 1}"#,
    #"{"conn_type": "http", "port": "8080"}"#, #"{"conn_type": "http", "port": "x"}"#,
    #"{"conn_type": "http", "port": ""}"#, #"{"login": "", "password": ""}"#, #"{"a": 1,}"#,
    #"  {"conn_type": "postgresql", "host": "h", "schema": "s", "description": "d"}  "#,
  ]

  @Test("a connection is read as Airflow reads it")
  func airflow() throws {
    let values = Self.uris + Self.documents
    let answers: [Answer] = try PythonOracle.ask(
      "read_connections.py",
      values.map { Question(value: $0) }
    )
    #expect(answers.count { !$0.error } >= 35)
    #expect(answers.count(where: \.error) >= 12)
    for (value, answer) in zip(values, answers) {
      let quoted = value.split(separator: "'", omittingEmptySubsequences: false)
      let file = SourceFile(
        path: ".env",
        bytes: Array("AIRFLOW_CONN_X='\(quoted.joined())'\n".utf8)
      )
      let configuration = try #require(bind(read(byName: file)).configurations.first)
      let connection = try #require(configuration.airflowConnections.first, "\(value)")
      // A URI without a type is none that could be used, but Airflow says nothing.
      if answer.error || answer.type == nil && connection.form == .uri {
        #expect(!connection.mistakes.isEmpty, "\(value)")
        continue
      }
      #expect(connection.mistakes.isEmpty, "\(value)")
      #expect(connection.type?.value == answer.type, "\(value)")
      #expect(connection.hasLogin == answer.login, "\(value)")
      #expect((connection.password == nil) == (answer.password == nil), "\(value)")
      #expect(Set(connection.extras.map(\.name.value)).sorted() == answer.extras, "\(value)")
    }
  }
}
