public import Diagnostics
import HelmValues

/// One connection in a file of connections, field by field.
public struct AirflowConnectionEntry: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The id once more.
  public var id: Located<String>?
  /// The type.
  public var type: Located<String>?
  /// What the connection is for.
  public var description: Located<String>?
  /// The host.
  public var host: Located<String>?
  /// The name to sign in with.
  public var login: Located<String>?
  /// The password.
  public var password: SecretValue?
  /// The database, bucket or the like.
  public var schema: Located<String>?
  /// The port.
  public var port: Located<Double>?
  /// The team that it is for.
  public var team: Located<String>?
  private var extraEntry: Entry?
  private var extraObjectEntry: Entry?
  private var uriEntry: Entry?

  private static let source = "airflow-core 3, airflow/models/connection.py"
  private static let loader = "airflow-core 3, airflow/secrets/local_filesystem.py"

  /// What a connection has wherever it is written in JSON.
  static let sharedFields: [Field<AirflowConnectionEntry>] = [
    .string(
      "conn_type",
      \.type,
      "the type: aws, google_cloud_platform, azure, postgres …",
      .facts(source: source)
    ),
    .unshownText(
      "description",
      \.description,
      "what the connection is for",
      .facts(source: source)
    ),
    .string("host", \.host, "the host, or the URL of the account", .facts(source: source)),
    .unshownText(
      "login",
      \.login,
      "the name to sign in with, or the id of a client or key",
      .facts(source: source)
    ),
    .secret("password", \.password, "the password, or the secret of a key", .facts(source: source)),
    .string("schema", \.schema, "the database, bucket or the like", .facts(source: source)),
    .numberOrEmpty("port", \.port, "the port", .facts(source: source)),
    .any(
      "extra",
      \.extraEntry,
      "what only this type knows, as an object or as text that is JSON",
      .facts(source: source),
      below: { AirflowExtra.declaration }
    ),
  ]

  /// The fields of a connection in a file.
  public static let fields: [Field<AirflowConnectionEntry>] =
    sharedFields + [
      .string("conn_id", \.id, "the id once more, the same as the key", .facts(source: loader)),
      .any(
        "extra_dejson",
        \.extraObjectEntry,
        "what only this type knows, as an object, in the place of extra",
        .facts(source: loader),
        below: { AirflowExtra.declaration }
      ),
      .any(
        "uri",
        \.uriEntry,
        "the whole connection as a URI, with nothing beside it",
        as: .secret,
        .facts(source: source)
      ),
      .string("team_name", \.team, "the team that it is for", .facts(source: source)),
    ]

  /// Airflow refuses other keys.
  public static let otherKeys = OtherKeys<AirflowConnectionEntry>.reported

  /// Makes a connection in which nothing is set.
  public init(range: SourceRange) { self.range = range }

  /// The connection that is found by `id`.
  func connection(_ id: Located<String>) -> AirflowConnection {
    if let uriEntry, let connection = connection(id, of: uriEntry) { return connection }
    var connection = AirflowConnection(id: id, in: .metadataDatabase, at: range)
    connection.take(self)
    for entry in [extraEntry, extraObjectEntry].compactMap(\.self) { connection.take(entry) }
    if let extraEntry, let extraObjectEntry, !extraEntry.value.isNull {
      connection.mistakes.append(
        AirflowConnection.Mistake(kind: .extraTwice, range: extraObjectEntry.key.range)
      )
    }
    if let own = self.id, own.value != id.value {
      connection.mistakes.append(AirflowConnection.Mistake(kind: .otherID, range: own.range))
    }
    return connection
  }

  private func connection(_ id: Located<String>, of uri: Entry) -> AirflowConnection? {
    guard uri.value.isScalar, !uri.value.isNull else { return nil }
    let text = Located(uri.value.text, at: uri.value.range)
    var connection = AirflowConnection(id: id, text, in: uri.value, from: .metadataDatabase)
    let isAlone =
      [type?.range, host?.range, login?.range, password?.range, schema?.range].allSatisfy {
        $0 == nil
      } && port == nil && extraEntry == nil && extraObjectEntry == nil
    if !isAlone {
      connection?.mistakes.append(
        AirflowConnection.Mistake(kind: .uriBesideFields, range: uri.key.range)
      )
    }
    return connection
  }
}

extension AirflowConnection {
  /// The keys that a connection has in JSON; Airflow refuses all others.
  public static let keys = AirflowConnectionEntry.sharedFields.map(\.name)

  fileprivate mutating func take(_ entry: AirflowConnectionEntry) {
    type = entry.type.flatMap { $0.value.isEmpty ? nil : $0.map(Self.normalized) }
    host = entry.host?.value
    login = entry.login?.value
    password = entry.password.flatMap { $0.isEmpty ? nil : $0 }
    schema = entry.schema?.value
    port = entry.port.flatMap { Int(exactly: $0.value) }
  }

  /// Takes what `entry` holds, an object or text that is JSON, for what only the type knows.
  mutating func take(_ entry: Entry) {
    let value = entry.value
    if value.isMapping {
      extras += value.entries.map { extra in
        Extra(name: extra.key, extra.value, place: extra.value.range)
      }
    } else if !value.isNull, !(value.isScalar && value.text.isEmpty) {
      addExtras(ofJSON: value.text, at: value.range, isObject: value.isScalar)
    }
  }
}
