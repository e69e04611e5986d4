public import Diagnostics
import HelmValues

/// `selfAuthServer.staticClients`: the clients that flyteadmin's own server knows, by their ids.
///
/// It is a mapping, or a list of mappings with one key each, which keeps the case of the ids.
public struct FlyteStaticClients: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The key that they stand under; `nil` for the built-in ones.
  public fileprivate(set) var name: Located<String>?
  /// The clients in the order they are written.
  public internal(set) var clients: [FlyteStaticClient] = []
  /// Whether they are written as a list.
  public fileprivate(set) var isList = false
  /// Where items of a list begin that are no mapping from an id to a client, which flyteadmin refuses.
  public fileprivate(set) var malformedItems: [SourceRange] = []

  /// Every key is the id of a client.
  public static let fields: [Field<FlyteStaticClients>] = []
  /// What every key holds.
  public static let entry: FieldDeclaration? = .entry(FlyteStaticClient.self, "one client")
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Binds the client that an entry holds.
  public static let otherKeys = OtherKeys<FlyteStaticClients>.named { clients, entry, binder in
    guard entry.value.isMapping else {
      if !entry.value.isNull { binder.reportWrongType(entry, Self.entry) }
      return true
    }
    var client: FlyteStaticClient = binder.inside(entry.key.value) { $0.bind(entry.value) }
    client.name = entry.key
    clients.clients.append(client)
    return true
  }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Whether they are those that flyteadmin has built in.
  public var isBuiltIn: Bool { range.isBuiltIn }

  /// Whether there is nothing in it; to viper it is then as good as not there.
  var isEmpty: Bool { clients.isEmpty && malformedItems.isEmpty }

  /// The client that flyteadmin finds by `id`.
  public func client(foundBy id: String) -> FlyteStaticClient? {
    clients.last { $0.lookupID == id }
  }

  /// The client called `name`, compared as flyteadmin does, which lowers the case of a mapping's keys.
  public subscript(name: String) -> FlyteStaticClient? {
    clients.first { $0.name.value.lowercased() == name.lowercased() }
  }

  fileprivate init(list range: SourceRange, _ parts: [FlyteStaticClients], malformed: [SourceRange])
  {
    self.range = range
    clients = parts.flatMap(\.clients).map { client in
      var client = client
      client.isInList = true
      return client
    }
    isList = true
    malformedItems = malformed
  }
}

extension Field {
  /// A field that holds the clients of flyteadmin's own server.
  static func staticClients(
    _ name: String,
    _ property: @autoclosure @escaping Property<FlyteStaticClients?>,
    _ summary: String,
    _ facts: Facts
  ) -> Field {
    let section: @Sendable () -> SectionDeclaration? = { FlyteStaticClients.declaration }
    return Field(name, .namedSections, summary, facts, section: section) {
      owner,
      entry,
      declaration,
      binder in
      var clients: FlyteStaticClients? =
        entry.value.isSequence
        ? binder.staticClients(listedIn: entry) : binder.section(entry, declaration)
      clients?.name = entry.key
      owner[keyPath: property()] = clients
    }
  }
}

extension Binder {
  fileprivate mutating func staticClients(listedIn entry: Entry) -> FlyteStaticClients {
    let items = entry.value.items
    let isClient = { (item: Value) in
      item.isMapping && item.entries.allSatisfy { $0.value.isMapping }
    }
    let parts: [FlyteStaticClients] = inside(entry.key.value) { binder in
      items.filter(isClient).map { binder.bind($0) }
    }
    let malformed = items.filter { !isClient($0) }.map { item in
      item.entries.first.map(\.key.range) ?? item.range
    }
    return FlyteStaticClients(list: entry.value.range, parts, malformed: malformed)
  }
}
