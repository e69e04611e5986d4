import Diagnostics

/// What a person means by a path.
public enum FieldSearch: Sendable {
  /// The field with this path, or the only one whose path ends so.
  case found(DeclaredField)
  /// A kind of document, called by its label.
  case document(DeclaredDocument)
  /// Fields whose paths all end so.
  case ambiguous([DeclaredField])
  /// Nobody looks for the field at this path, but people are known to put it there.
  case misplaced(DeclaredField)
  /// No field; those that have a similar path, if there are a few.
  case unknown(similar: [DeclaredField])

  /// Looks for `text`: keys joined by dots, with or without `[]` and `[0]` behind lists, or the name
  /// of a variable of Houston, of a client of Flyte, or of one that defines a connection of Airflow.
  public init(_ text: String) {
    let keys = Self.keys(of: text)
    guard !keys.isEmpty else {
      self = .unknown(similar: [])
      return
    }
    if keys.count == 1, let document = DeclaredDocument.all.first(where: { $0.label == keys[0] }),
      document.kind != nil
    {
      self = .document(document)
      return
    }
    let fields = Self.fields(at: keys)
    if fields.count == 1 {
      self = .found(fields[0])
    } else if fields.count > 1 {
      self = .ambiguous(fields)
    } else if let field = Self.misplaced(keys) {
      self = .misplaced(field)
    } else {
      self = .unknown(similar: Self.similar(to: keys))
    }
  }

  /// The fields that `keys` lead to: from the root of values or of the document that they name, else
  /// from anywhere in values, from the root of other files that people write, or from anywhere.
  private static func fields(at keys: [String]) -> [DeclaredField] {
    let exact = walks(along: keys, from: roots(of: keys), isTolerant: false)
    guard exact.isEmpty else { return exact }
    let suffixes = ofFirstDocument(walks(along: keys, from: places, isTolerant: false))
    if let first = suffixes.first, first.document.label == nil { return suffixes }
    let others = DeclaredDocument.all.filter { $0.kind != nil }.map(Place.root)
    let elsewhere = walks(along: keys, from: others, isTolerant: false)
    return elsewhere.isEmpty ? suffixes : elsewhere
  }

  /// Every field of every document.
  public static let all: [DeclaredField] = {
    func below(_ field: DeclaredField) -> [DeclaredField] {
      [field] + field.children.flatMap(below)
    }
    return DeclaredDocument.all.flatMap(\.fields).flatMap(below)
  }()

  private static func keys(of text: String) -> [String] {
    let path =
      HoustonVariable[text]?.target.path ?? FlyteClientVariable[text]?.path
      ?? AirflowConnection.path(ofVariable: text) ?? text
    let keys = path.split(separator: ".").map { key in
      String(key.prefix { $0 != "[" })
    }
    return joiningDottedNames(in: path.hasPrefix(".Values.") ? Array(keys.dropFirst()) : keys)
  }

  /// The names of fields in which dots stand, each taken apart, the longest first.
  private static let dottedNames: [[String]] = {
    let names = Set(all.map(\.declaration.name).filter { $0.utf8.contains(UInt8(ascii: ".")) })
    return names.sorted().map { $0.split(separator: ".").map(String.init) }
      .sorted { $0.count > $1.count }
  }()

  /// `keys`, where those that make up a name with dots in it are one again.
  private static func joiningDottedNames(in keys: [String]) -> [String] {
    var joined: [String] = []
    var rest = keys[...]
    while let key = rest.first {
      let name = dottedNames.first { rest.starts(with: $0) } ?? [key]
      joined.append(name.joined(separator: "."))
      rest = rest.dropFirst(name.count)
    }
    return joined
  }

  /// A place where a path may start: the root of a document, or a section.
  private enum Place {
    case root(DeclaredDocument)
    case section(DeclaredField)

    var fields: [DeclaredField] {
      switch self {
      case .root(let document): document.fields
      case .section(let field): field.children
      }
    }

    /// Where `key` leads from here; a name of one's own only if something is known of it.
    func start(_ key: String, isTolerant: Bool) -> DeclaredField? {
      if let field = fields.first(where: { $0.keys.last == key }) { return field }
      if case .section(let field) = self, field.knownNames.contains(key) { return field.child(key) }
      guard isTolerant else { return nil }
      let names = fields.compactMap(\.keys.last)
      guard let meant = Spelling.closest(to: key, among: names) else { return nil }
      return fields.first { $0.keys.last == meant }
    }
  }

  private static let roots = DeclaredDocument.all.map(Place.root)

  /// The root that `keys` start from: of the document that they name, or of values.
  private static func roots(of keys: [String]) -> [Place] {
    let named = DeclaredDocument.all.filter { $0.label == keys[0] }
    return (named.isEmpty ? DeclaredDocument.all.filter { $0.label == nil } : named).map(Place.root)
  }

  private static let places =
    roots + all.filter { $0.declaration.section() != nil }.map(Place.section)

  /// Where `keys` lead to from each of `places`; a tolerant walk puts right what is misspelt.
  private static func walks(
    along keys: [String],
    from places: [Place],
    isTolerant: Bool
  ) -> [DeclaredField] {
    var found: [DeclaredField] = []
    for place in places {
      var keys = keys[...]
      var named: DeclaredDocument?
      if case .root(let document) = place, let label = document.label, keys.first == label {
        keys = keys.dropFirst()
        named = document
      }
      guard let first = keys.popFirst() else { continue }
      var field = place.start(first, isTolerant: isTolerant) ?? named?.field(ofOwnName: first)
      while let key = keys.popFirst() {
        // Which item of a list it is makes no difference.
        if field?.steps.last?.isList == true, key.utf8.allSatisfy(\.isDigit) { continue }
        let next = field?.child(key)
        let isGuess = next.map { $0.generalPath.hasSuffix(DeclaredField.anyName) } ?? true
        let meant =
          isTolerant && isGuess
          ? field.flatMap { Place.section($0).start(key, isTolerant: true) } : nil
        field = meant ?? next
      }
      if let field, !found.contains(where: { $0.path == field.path }) { found.append(field) }
    }
    return found
  }

  /// Those of the first document that has any.
  private static func ofFirstDocument(_ fields: [DeclaredField]) -> [DeclaredField] {
    let labels = Set(fields.map(\.document.label))
    let first = DeclaredDocument.all.first { labels.contains($0.label) }
    return fields.filter { $0.document.label == first?.label }
  }

  /// The field that people put at the path `keys`, or above it.
  private static func misplaced(_ keys: [String]) -> DeclaredField? {
    for field in all {
      for wrong in field.declaration.misplacedAt {
        let wrongKeys = wrong.split(separator: ".").map(String.init)
        guard keys.starts(with: wrongKeys) else { continue }
        let rest = keys.dropFirst(wrongKeys.count)
        if let right = rest.reduce(field, { $0?.child($1) }) { return right }
      }
    }
    return nil
  }

  private static func similar(to keys: [String]) -> [DeclaredField] {
    let corrected = ofFirstDocument(walks(along: keys, from: places, isTolerant: true))
    if !corrected.isEmpty { return few(corrected) }
    // What stands in front may be a wrong place.
    for count in 1..<max(keys.count, 2) where count < keys.count {
      let rest = Array(keys.dropFirst(count))
      let fields = ofFirstDocument(walks(along: rest, from: places, isTolerant: false))
      if !fields.isEmpty { return few(fields) }
    }
    return []
  }

  private static func few(_ fields: [DeclaredField]) -> [DeclaredField] {
    fields.count <= 8 ? fields : []
  }
}

extension DeclaredDocument {
  /// The field that `name`, one of a person's own, leads to from the root, unless it is that of a field of
  /// what stands there, with the name of one's own left out.
  fileprivate func field(ofOwnName name: String) -> DeclaredField? {
    let isField = section.entry?.section()?.fields.contains { $0.name == name } ?? false
    return isField ? nil : field(called: name)
  }
}

extension FlyteClientVariable {
  /// The path of the field that it sets, from the name of its document on.
  fileprivate var path: String? {
    guard case .field(let path) = target else { return nil }
    return "\(DeclaredDocument.clientLabel).\(path)"
  }
}

extension AirflowConnection {
  /// The path of the connection that the variable `name` defines, from the name of its document on; `nil`
  /// if it defines none.
  fileprivate static func path(ofVariable name: String) -> String? {
    guard name.hasPrefix(prefix), name != prefix else { return nil }
    return "\(DeclaredDocument.connectionsLabel).\(name.dropFirst(prefix.count).lowercased())"
  }
}
