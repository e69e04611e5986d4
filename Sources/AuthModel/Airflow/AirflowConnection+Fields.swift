import Diagnostics
public import HelmValues
import YAML

/// A connection as Airflow has it once it has read the text of a variable, which may be a URI or JSON.
public struct AirflowConnectionFields: Sendable {
  /// The fields, as a mapping of their names: `conn_type`, `login`, `password`, `host`, `schema`, `port` and
  /// `extra`, which is a mapping itself.
  public let value: Value
  /// How the text is written.
  public let form: AirflowConnection.Form

  /// Reads `text`, the value of the variable called `name`; nil if that defines no connection, or if what
  /// Airflow makes of the text is not known for certain.
  public init?(ofVariable name: String, _ text: String) {
    // Airflow looks for names in capitals only, and what stands behind a dollar sign may be replaced before
    // it sees it.
    guard name.hasPrefix(AirflowConnection.prefix), name == name.uppercased(),
      !text.utf8.contains(UInt8(ascii: "$"))
    else { return nil }
    let assignment = "{\(JSONText.quoted(name)): \(JSONText.quoted(text))}"
    guard let entry = Self.mapping(assignment)?.entries.first,
      let variable = EnvironmentVariable(entry), let connection = AirflowConnection(variable),
      connection.mistakes.isEmpty, connection.form == .uri || Self.isPlain(text),
      let value = Self.mapping(Self.json(connection))
    else { return nil }
    self.value = value
    form = connection.form
  }

  /// Whether `json`, a connection, has fields only that a URI can give as well.
  private static func isPlain(_ json: String) -> Bool {
    guard let fields = mapping(json)?.entries else { return false }
    return fields.allSatisfy { field in
      !["description", "team_name", "uri"].contains(field.key.value) || field.value.isNull
    }
  }

  private static func json(_ connection: AirflowConnection) -> String {
    let texts: [(String, String?)] = [
      ("conn_type", connection.type?.value), ("login", connection.login),
      ("password", connection.password?.comparedText),
      ("host", connection.host), ("schema", connection.schema),
      ("port", connection.port.map(String.init)),
    ]
    var fields = texts.compactMap { name, text in
      text.map { "\(JSONText.quoted(name)): \(JSONText.quoted($0))" }
    }
    // Of several the last one counts.
    let extras = Dictionary(connection.extras.map { ($0.name.value, $0.json) }) { $1 }
    let items = extras.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)): \($0.value)" }
    if !items.isEmpty { fields.append("\"extra\": {\(items.joined(separator: ", "))}") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func mapping(_ json: String) -> Value? {
    let stream = YAML.read(json: SourceFile(path: "", bytes: Array(json.utf8)))
    guard stream.problems.isEmpty, let root = stream.documents.first?.root, root.kind == .mapping
    else { return nil }
    return Value(root)
  }
}

extension AirflowConnection.Extra {
  /// The value in JSON, of the type that it has to Airflow.
  fileprivate var json: String {
    guard let value else { return JSONText.quoted(text ?? "") }
    let range = value.range
    return String(decoding: value.node.stream.file.bytes[range.start..<range.end], as: UTF8.self)
  }
}
