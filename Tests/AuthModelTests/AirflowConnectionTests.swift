import Diagnostics
import TestSupport
import Testing

@testable import AuthModel

/// Comparison with Airflow, which reads the same connections.
@Suite struct AirflowConnectionTests {
  private struct Question: Encodable {
    var value: String?
    var file: String?
  }
  private struct Answer: Decodable {
    let connections: [Fields]
    let error: Bool
  }
  private struct Fields: Decodable {
    let id: String
    let type: String?
    let host: String?
    let login: String?
    let password: String?
    let schema: String?
    let port: Int?
    let extras: [String: String?]
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
    "{}", #"{"uri": "postgres://a:b%2Fc@d:5432/e?f=g"}"#, #"{"uri": "aws://", "host": "x"}"#,
    #"{"uri": "", "conn_type": "aws"}"#, #"{"uri": "aws://", "description": "x"}"#,
    #"{"conn_type": "aws"}"#, #"{"conn_type": "google-cloud-platform"}"#, "{", "{]",
    #"{"conn_type": "aws", "extra": {"a": 1, "b": [2]}}"#,
    #"{"conn_type": "aws", "extra": "{\"a\": 1}"}"#,
    #"{"conn_type": "aws", "extra": "a"}"#, #"{"conn_type": "aws", "extra": [1]}"#,
    #"{"conn_type": "aws", "extra": ""}"#, #"{"conn_type": "aws", "extra": null}"#,
    #"{"conn_type": "aws", "region_name": "x"}"#, #"{"login": "a", "password": "b", "port": 1}"#,
    #"{"conn_type": "http", "port": "8080"}"#, #"{"conn_type": "http", "port": "x"}"#,
    #"{"conn_type": "http", "port": ""}"#, #"{"login": "", "password": ""}"#, #"{"a": 1,}"#,
    #"  {"conn_type": "postgresql", "host": "h", "schema": "s", "description": "d"}  "#,
  ]

  private static let files = [
    "a: aws://",
    "a: {conn_type: aws, extra: {region_name: eu-west-1, num: 1, on: true}}\nb: postgres://c:d@e:1/f",
    "a: {conn_type: postgres, host: H, login: u, password: p, schema: s, port: 5432}",
    "a: {conn_type: google_cloud_platform, extra: '{\"project\": \"x\"}', description: d}",
    "a: {conn_type: aws, extra_dejson: {role_arn: r}, conn_id: a}",
    "a: [{conn_type: aws}]\nb: [aws://@/?x=y]",
    "a: {conn_type: aws, extra_dejson: {role_arn: r}, extra: '{}'}",
    "a: {conn_type: aws, conn_id: b}", "a: {conn_type: aws, region_name: x}",
    "a: [{conn_type: aws}, {conn_type: aws}]", "a: {conn_type: aws, extra: x}",
    "a: {conn_type: aws, uri: 'aws://'}",
    "a: {uri: 'aws://x:y@', description: d}\nb: {conn_type: s3}",
    "a: {conn_type: aws, port: null, host: ''}",
  ]

  @Test("a connection is read as Airflow reads it, field by field")
  func variables() throws {
    let values = Self.uris + Self.documents
    let answers: [Answer] = try PythonOracle.ask(
      "read_connections.py",
      values.map { Question(value: $0) }
    )
    #expect(answers.count { !$0.error } >= 40)
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
      let isUseless = connection.form == .uri && answer.connections.first?.type == nil
      guard let expected = answer.connections.first, !isUseless else {
        #expect(!connection.mistakes.isEmpty, "\(value)")
        continue
      }
      #expect(connection.mistakes.isEmpty, "\(value)")
      expect(connection, is: expected, "\(value)")
    }
  }

  @Test("a file of connections is read as Airflow reads it")
  func importedFiles() throws {
    let answers: [Answer] = try PythonOracle.ask(
      "read_connections.py",
      Self.files.map { Question(file: $0) }
    )
    #expect(answers.count(where: \.error) >= 6)
    for (text, answer) in zip(Self.files, answers) {
      let file = SourceFile(path: "connections.yaml", bytes: Array(text.utf8))
      let options = BindingOptions(kind: .airflowConnections)
      let bound = bind(read(byName: file), options: options)
      let configuration = try #require(bound.configurations.first)
      let connections = configuration.airflowConnections
      let isClean = configuration.problems.isEmpty && connections.allSatisfy(\.mistakes.isEmpty)
      #expect(isClean == !answer.error, "\(text)")
      guard !answer.error else { continue }
      #expect(connections.map(\.id.value) == answer.connections.map(\.id), "\(text)")
      for (connection, expected) in zip(connections, answer.connections) {
        expect(connection, is: expected, text)
      }
    }
  }

  private func expect(_ connection: AirflowConnection, is fields: Fields, _ text: String) {
    func given(_ value: String?) -> String? { value?.isEmpty == true ? nil : value }
    #expect(connection.type?.value == fields.type, "\(text)")
    #expect(given(connection.host) == fields.host, "\(text)")
    #expect(given(connection.login) == fields.login, "\(text)")
    #expect(given(connection.schema) == fields.schema, "\(text)")
    #expect(connection.port == fields.port, "\(text)")
    #expect((connection.password == nil) == (fields.password == nil), "\(text)")
    if let password = fields.password {
      #expect(connection.password?.isEqual(to: password) == true, "\(text)")
    }
    #expect(Set(connection.extras.map(\.name.value)) == Set(fields.extras.keys), "\(text)")
    for case (let name, let value?) in fields.extras {
      #expect(connection.extra(name)?.text == value, "\(text): \(name)")
    }
  }
}
