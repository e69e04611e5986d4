public import Diagnostics
import HelmValues
import YAML

/// A connection of Airflow, wherever it is defined: as a URI, as JSON, or field by field.
///
/// Source: airflow-core 3, `airflow/models/connection.py`, `secrets/environment_variables.py` and
/// `secrets/local_filesystem.py`.
public struct AirflowConnection: Sendable {
  /// The id by which it is found: `my_aws`, where it is written, be it as a part of a variable's name.
  public let id: Located<String>
  /// Where Airflow finds it.
  public let source: AirflowConnectionSource
  /// The name of the variable that defines it, if one does.
  public let variable: Located<String>?
  /// Where the name stands alone, so that another may be put there.
  public let editableName: SourceRange?
  /// The value as a whole.
  public let range: SourceRange
  /// How the value is written.
  public let form: Form
  /// The type, `-` and `_` alike: `google_cloud_platform`; `nil` if it says none.
  public internal(set) var type: Located<String>?
  /// The name to sign in with.
  var login: String?
  /// The password, if there is one.
  public internal(set) var password: SecretValue?
  /// The host, with its protocol if one is given.
  var host: String?
  /// The database, bucket or the like.
  var schema: String?
  /// The port.
  var port: Int?
  /// What the type knows beside the fields that all types have.
  public internal(set) var extras: [Extra] = []
  /// What keeps Airflow from reading it, or makes it read something else.
  public internal(set) var mistakes: [Mistake] = []

  /// The ways to write a connection.
  public enum Form: Sendable {
    /// `aws://…`
    case uri
    /// `{"conn_type": "aws"}`
    case json
    /// A mapping of YAML, or one in a file of JSON.
    case fields
  }

  /// A value that only some types know.
  public struct Extra: Sendable {
    /// Its name.
    public let name: Located<String>
    /// The value, which may be a secret; `nil` if it is a mapping, or a list of more than texts.
    let text: String?
    /// The value as it was read, if it stands in a mapping.
    var value: Value?
    /// Where the value stands, or else the whole that it is a part of.
    public let place: SourceRange
    /// Whether something is given, and not empty.
    public var isSet: Bool { text != "" }

    /// Makes the extra `name` that says `text`.
    init(name: Located<String>, text: String?, place: SourceRange) {
      self.name = name
      self.text = text
      self.place = place
    }

    /// Makes the extra `name` that has `value`; a list of texts says what it would with commas between.
    init(name: Located<String>, _ value: Value, place: SourceRange) {
      let isList = value.isSequence && value.items.allSatisfy(\.isScalar)
      let text = isList ? value.items.map(\.text).joined(separator: ",") : value.text
      self.init(name: name, text: value.isScalar || isList ? text : nil, place: place)
      self.value = value
    }
  }

  /// The start of the names of variables that define connections.
  public static let prefix = "AIRFLOW_CONN_"

  /// The extra called `name`, be it with the prefix that Airflow wanted before 2.3; of several the last.
  public func extra(_ name: String) -> Extra? {
    extras.last { extra in
      extra.name.value == name
        || type.map { extra.name.value == "extra__\($0.value)__\(name)" } == true
    }
  }

  init(id: Located<String>, in source: AirflowConnectionSource, at range: SourceRange) {
    self.id = id
    self.source = source
    self.range = range
    variable = nil
    editableName = nil
    form = .fields
  }

  /// Reads the value of `variable`; nil if it defines no connection, or not yet.
  init?(_ variable: EnvironmentVariable) {
    guard Self.isDefined(by: variable.name.value), let text = variable.text,
      let scalar = variable.scalar
    else { return nil }
    let id = variable.name.map { String($0.dropFirst(Self.prefix.count)).lowercased() }
    self.init(
      id: id,
      text,
      in: scalar,
      from: .environmentVariable,
      variable: variable.name,
      editableName: variable.editableName
    )
  }

  /// Reads `text`, the value of `scalar`, a URI or JSON; nil if there is nothing in it yet.
  init?(
    id: Located<String>,
    _ text: Located<String>,
    in scalar: Value,
    from source: AirflowConnectionSource,
    variable: Located<String>? = nil,
    editableName: SourceRange? = nil
  ) {
    let trimmed = AirflowText(text, in: scalar.node)
    guard !trimmed.bytes.isEmpty, !Placeholder.isUnfinished(text.value) else { return nil }
    self.id = id
    self.source = source
    self.variable = variable
    self.editableName = editableName
    range = text.range
    // Only variables may hold JSON.
    form = variable != nil && trimmed.bytes.first == UInt8(ascii: "{") ? .json : .uri
    switch form {
    case .json: readJSON(trimmed)
    case .uri, .fields: readURI(trimmed)
    }
  }

  /// Whether a variable called `name` is meant to define a connection.
  static func isDefined(by name: String) -> Bool {
    name.utf8.count > prefix.utf8.count && name.uppercased().hasPrefix(prefix)
  }
}

extension Configuration {
  /// The connections of Airflow that the document defines.
  public var airflowConnections: [AirflowConnection] {
    switch content {
    case .airflow(let file): file.connections
    default: environments.flatMap(\.variables).compactMap(AirflowConnection.init)
    }
  }
}
