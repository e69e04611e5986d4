public import Diagnostics
import HelmValues
import YAML

/// A connection of Airflow that a variable defines, as a URI or as JSON.
///
/// Source: airflow-core 3, `airflow/models/connection.py` and `secrets/environment_variables.py`.
public struct AirflowConnection: Sendable {
  /// The name of the variable.
  public let variable: Located<String>
  /// Where the name stands alone, so that another may be put there.
  public let editableName: SourceRange?
  /// The value as a whole.
  public let range: SourceRange
  /// How the value is written.
  public let form: Form
  /// The type, `-` and `_` alike: `google_cloud_platform`; `nil` if it says none.
  public internal(set) var type: Located<String>?
  /// Whether there is a login.
  public internal(set) var hasLogin = false
  /// The password, if there is one.
  public internal(set) var password: SecretValue?
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
  }

  /// A value that only some types know.
  public struct Extra: Sendable {
    /// Its name.
    public let name: Located<String>
    /// The value of a text, which may be a secret.
    let text: String?
    /// Whether it is the text that its name was given, and not empty.
    public var isSet: Bool { text != "" }
  }

  /// The start of the names of variables that define connections.
  public static let prefix = "AIRFLOW_CONN_"

  /// The id by which the connection is found: `my_aws`.
  public var id: String { String(variable.value.dropFirst(Self.prefix.count)).lowercased() }

  /// The extra called `name`, be it with the prefix that Airflow wanted before 2.3.
  public func extra(_ name: String) -> Extra? {
    extras.first { extra in
      extra.name.value == name
        || type.map { extra.name.value == "extra__\($0.value)__\(name)" } == true
    }
  }

  /// Reads the value of `variable`; nil if it defines no connection, or not yet.
  init?(_ variable: EnvironmentVariable) {
    guard Self.isDefined(by: variable.name.value), let text = variable.text,
      let scalar = variable.scalar
    else { return nil }
    let trimmed = AirflowText(text, in: scalar.node)
    guard !trimmed.bytes.isEmpty, !Placeholder.isUnfinished(text.value) else { return nil }
    self.variable = variable.name
    editableName = variable.editableName
    range = text.range
    form = trimmed.bytes.first == UInt8(ascii: "{") ? .json : .uri
    switch form {
    case .uri: readURI(trimmed)
    case .json: readJSON(trimmed)
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
    guard case .environment(let environments) = content else { return [] }
    return environments.flatMap(\.variables).compactMap(AirflowConnection.init)
  }
}
