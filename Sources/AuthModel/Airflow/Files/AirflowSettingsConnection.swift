public import Diagnostics
import HelmValues

/// A connection in `airflow_settings.yaml`.
///
/// Source: astro-cli, `settings/types.go` and `settings/settings.go` (`AddConnections`).
public struct AirflowSettingsConnection: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The id; nothing is added without one.
  public var id: Located<String>?
  /// The type.
  public var type: Located<String>?
  /// The host.
  public var host: Located<String>?
  /// The database, bucket or the like.
  public var schema: Located<String>?
  /// The name to sign in with.
  public var login: Located<String>?
  /// The password.
  public var password: SecretValue?
  /// The port.
  public var port: Located<Double>?
  /// The connection as a URI, where one is given.
  public var uri: SourceRange? { uriText == nil ? nil : uriEntry?.key.range }
  /// What the file says of it, as Airflow has it afterwards; `nil` if nothing is added.
  public private(set) var connection: AirflowConnection?
  /// Whether a field of it stands under a wrong name.
  public private(set) var isDoubtful = false
  private var description: Entry?
  private var extraEntry: Entry?
  private var uriEntry: Entry?

  private static let source = AirflowSettingsFile.source

  /// The fields of a connection.
  public static let fields: [Field<AirflowSettingsConnection>] = [
    .string("conn_id", \.id, "the id", .facts(source: source)),
    .string(
      "conn_type",
      \.type,
      "the type: aws, google_cloud_platform, azure, postgres …",
      .facts(source: source)
    ),
    .string("conn_host", \.host, "the host, or the URL of the account", .facts(source: source)),
    .string("conn_schema", \.schema, "the database, bucket or the like", .facts(source: source)),
    .unshownText(
      "conn_login",
      \.login,
      "the name to sign in with, or the id of a client or key",
      .facts(source: source)
    ),
    .secret(
      "conn_password",
      \.password,
      "the password, or the secret of a key",
      .facts(source: source)
    ),
    .numberOrEmpty("conn_port", \.port, "the port", .facts(source: source)),
    .any(
      "conn_uri",
      \.uriEntry,
      "the whole connection as a URI, which only counts where nothing else says it",
      as: .secret,
      .facts(source: source)
    ),
    .any(
      "conn_extra",
      \.extraEntry,
      "what only this type knows, as a mapping or as text that is JSON",
      .facts(source: source),
      below: { AirflowExtra.declaration }
    ),
    .any(
      "conn_description",
      \.description,
      "what the connection is for, which is printed only",
      as: .scalar,
      .facts(source: source)
    ),
  ]

  /// The Astro CLI drops other keys.
  public static let otherKeys = OtherKeys<AirflowSettingsConnection>.reported
  /// What Airflow itself calls them.
  public static let foreignNames = [
    "id": "conn_id", "type": "conn_type", "host": "conn_host", "schema": "conn_schema",
    "login": "conn_login", "password": "conn_password", "port": "conn_port", "uri": "conn_uri",
    "extra": "conn_extra",
  ]

  /// Makes a connection in which nothing is set.
  public init(range: SourceRange) { self.range = range }

  /// The text of `conn_uri`, unless there is none.
  private var uriText: Located<String>? {
    guard let value = uriEntry?.value, value.isScalar, !value.isNull, !value.text.isEmpty else {
      return nil
    }
    return Located(value.text, at: value.range)
  }

  /// Whether something is said beside id, URI and extras, so that the URI does not count.
  public var hasFields: Bool {
    let texts = [type, host, schema, login].compactMap { $0?.value }
    return texts.contains { !$0.isEmpty } || password?.isEmpty == false
      || port.map { $0.value != 0 } == true
  }

  /// Whether there is a type, or a URI that counts.
  public var hasType: Bool { type?.value.isEmpty == false || uri != nil && !hasFields }

  /// Whether there is an id, and a type or a URI.
  public var isAdded: Bool { id?.value.isEmpty == false && hasType }

  /// Puts the connection together.
  public mutating func finish(_ binder: inout Binder) {
    isDoubtful = !binder.doubtfulFields().isEmpty
    guard let id, isAdded else { return }
    if !hasFields, let uriEntry, let uriText {
      connection = AirflowConnection(id: id, uriText, in: uriEntry.value, from: .metadataDatabase)
      return
    }
    var own = AirflowConnection(id: id, in: .metadataDatabase, at: range)
    own.type = type?.map(AirflowConnection.normalized)
    own.host = host?.value
    own.schema = schema?.value
    own.login = login?.value
    own.password = password.flatMap { $0.isEmpty ? nil : $0 }
    own.port = port.flatMap { Int(exactly: $0.value) }
    // Airflow keeps text that is no JSON, too.
    if let extraEntry {
      own.take(extraEntry)
      own.mistakes = []
    }
    connection = own
  }
}
