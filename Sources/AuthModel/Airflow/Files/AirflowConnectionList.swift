public import Diagnostics
import HelmValues
import YAML

/// A file of connections by their ids, as `airflow connections import` and the local filesystem backend
/// read them.
///
/// Source: airflow-core 3, `airflow/secrets/local_filesystem.py` (`load_connections_dict`).
public struct AirflowConnectionList: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The connections in the order they are written.
  public private(set) var connections: [AirflowConnection] = []

  /// Every key is the id of a connection.
  public static let fields: [Field<AirflowConnectionList>] = []
  /// What every key holds.
  public static let entry: FieldDeclaration? = FieldDeclaration(
    name: DeclaredField.anyName,
    type: .sectionOrText,
    summary: "one connection, field by field or as a URI",
    source: "airflow-core 3, airflow/secrets/local_filesystem.py",
    section: { AirflowConnectionEntry.declaration }
  )
  /// Airflow loads it.
  public static let reader: SectionReader? = SectionReader(
    name: "Airflow",
    unknownKeys: .refused,
    decoding: .weak
  )

  /// Binds the connection that an entry holds.
  public static let otherKeys = OtherKeys<AirflowConnectionList>.named { list, entry, binder in
    list.add(entry, &binder)
    return true
  }

  /// Makes an empty file.
  public init(range: SourceRange) { self.range = range }

  private mutating func add(_ entry: Entry, _ binder: inout Binder) {
    let values = entry.value.isSequence ? entry.value.items : [entry.value]
    guard let value = values.first else { return }
    if value.isMapping {
      let own: AirflowConnectionEntry = binder.inside(entry.key.value) { $0.bind(value) }
      connections.append(own.connection(entry.key))
    } else if value.isScalar, !value.isNull {
      let text = Located(value.text, at: value.range)
      let uri = AirflowConnection(id: entry.key, text, in: value, from: .metadataDatabase)
      connections += [uri].compactMap(\.self)
    } else if !value.isNull {
      binder.reportWrongType(entry, Self.entry)
    }
    guard values.count > 1, !connections.isEmpty else { return }
    connections[connections.count - 1].mistakes.append(
      AirflowConnection.Mistake(kind: .severalValues, range: entry.key.range)
    )
  }

  // MARK: Recognition

  /// Whether `root` is such a file: every value a connection, and one of them field by field, or the file
  /// called so.
  static func recognizes(_ root: Value) -> Bool {
    guard root.isMapping else { return false }
    let values = root.memberValues.map { $0.isSequence ? $0.items.first ?? $0 : $0 }
    let isCalledSo = isCalledSo(root.node.stream.file.path)
    guard !values.isEmpty, values.allSatisfy({ $0.isConnection || $0.isURI }) else { return false }
    return isCalledSo
      || values.contains(where: \.isConnection)
        && values.allSatisfy { $0.isURI || $0.hasKnownKeys }
  }

  /// Whether Airflow reads `file` with Python's json if it is one of connections, as such a file may be.
  ///
  /// The name decides, and nothing else (`_parse_secret_file`).
  static func isJSON(_ file: SourceFile) -> Bool {
    file.path.lowercased().hasSuffix(".json")
      && (isCalledSo(file.path) || file.bytes.contains(text: "conn_type"))
  }

  /// Whether the file at `path` is called as documentation calls it.
  static func isCalledSo(_ path: String) -> Bool {
    ["connections.yaml", "connections.yml", "connections.json"].contains(
      FilePathText.name(of: path)
    )
  }
}

extension Value {
  fileprivate var isConnection: Bool {
    isMapping && value(of: "conn_type")?.isScalar == true
  }

  /// Whether two of three keys at least are those of a connection; other things have a `conn_type`, too.
  fileprivate var hasKnownKeys: Bool {
    entries.count { entry in
      !AirflowConnectionEntry.fields.contains { entry.isNamed($0.name) }
    } * 3 <= entries.count
  }

  fileprivate var isURI: Bool { isScalar && text.containsBytes(of: "://") }
}
