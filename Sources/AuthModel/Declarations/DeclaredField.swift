/// A declared field at its place in a document.
public struct DeclaredField: Sendable {
  /// The document.
  public let document: DeclaredDocument
  /// The keys on the way to the field, its own last.
  public let steps: [Step]
  /// What is known of the field.
  public let declaration: FieldDeclaration
  /// The program that reads it.
  public let reader: SectionReader
  /// Whether the chart evaluates templates in it.
  public let isTemplate: Bool
  /// The charts that know it, with all that it stands in.
  public let availability: Availability
  /// The path, with `[]` behind lists: `astronomer.houston.env[].name`.
  public let path: String
  /// The names of one's own on the way, each with what is known of names in its place.
  private let ownNames: [OwnName]

  /// One key on the way to a field.
  public struct Step: Sendable {
    /// The key; `<name>` where any name may stand.
    public let key: String
    /// Whether it holds a list of what stands below.
    public let isList: Bool
  }

  /// A key that is a name of one's own.
  private struct OwnName {
    /// Where it stands among the keys.
    let index: Int
    /// The names that something is known of.
    let known: [SectionDeclaration.KnownEntry]
  }

  /// The keys on the way to the field, its own last; `<name>` where any name may stand.
  public var keys: [String] { steps.map(\.key) }

  /// Stands where any name may stand.
  static let anyName = "<name>"

  /// Makes the field `declaration` below `parent`, or at the root of `document`.
  init(_ declaration: FieldDeclaration, in document: DeclaredDocument, below parent: DeclaredField?)
  {
    self.init(declaration, called: declaration.name, in: document, below: parent, known: nil)
  }

  /// Makes the field that a name of one's own leads to at the root of `document`.
  init(
    _ declaration: FieldDeclaration,
    called name: String,
    in document: DeclaredDocument,
    knowing known: [SectionDeclaration.KnownEntry]
  ) {
    self.init(declaration, called: name, in: document, below: nil, known: known)
  }

  private init(
    _ declaration: FieldDeclaration,
    called key: String,
    in document: DeclaredDocument,
    below parent: DeclaredField?,
    known: [SectionDeclaration.KnownEntry]?
  ) {
    self.document = document
    self.declaration = declaration
    steps = (parent?.steps ?? []) + [Step(key: key, isList: declaration.type == .sections)]
    reader = parent.map { $0.declaration.reader ?? $0.reader } ?? document.reader
    isTemplate = declaration.isTemplate || parent?.isTemplate == true
    availability = declaration.availability.narrowed(to: parent?.availabilityBelow)
    let isInList = parent?.declaration.type == .sections
    path =
      parent.map { "\($0.path)\(isInList ? "[]" : "").\(key)" }
      ?? document.label.map { "\($0).\(key)" } ?? key
    let index = steps.count - 1
    let own = known.map { [OwnName(index: index, known: $0)] } ?? []
    ownNames = (parent?.ownNames ?? []) + own
  }

  /// The field at `keys`, the way from the root of the document of `configuration`.
  public init?(at keys: [String], in configuration: Configuration) {
    let documents = DeclaredDocument.all.filter { $0.describes(configuration) }
    let fields = documents.lazy.compactMap { DeclaredField(at: keys, in: $0) }
    guard let field = fields.first else { return nil }
    self = field
  }

  /// The field at `keys`, the way from the root of `document`.
  public init?(at keys: [String], in document: DeclaredDocument) {
    let first =
      document.fields.first { $0.keys == Array(keys.prefix(1)) }
      ?? keys.first.flatMap(document.field(called:))
    guard let field = keys.dropFirst().reduce(first, { $0?.child($1) }) else { return nil }
    self = field
  }

  /// The field below this one that `key` leads to, a name of one's own included.
  public func child(_ key: String) -> DeclaredField? {
    if declaration.type == .stringMap { return item(key) }
    guard let section = declaration.section() else { return nil }
    if let field = section.fields.first(where: { $0.name == key }) {
      return DeclaredField(field, in: document, below: self)
    }
    return section.entry.map {
      DeclaredField($0, called: key, in: document, below: self, known: section.knownEntries)
    }
  }

  /// The charts in which something may stand below.
  private var availabilityBelow: Availability {
    guard case .toggle(let version) = declaration.type else { return availability }
    return Availability(since: version).narrowed(to: availability)
  }

  /// The text below this mapping of texts.
  private func item(_ key: String) -> DeclaredField {
    let declaration = FieldDeclaration(
      name: key,
      type: .string,
      summary: declaration.summary,
      source: declaration.source
    )
    return DeclaredField(declaration, in: document, below: self)
  }

  /// The fields below this one, and what any other name leads to.
  public var children: [DeclaredField] {
    let section = declaration.section()
    let names = (section?.fields ?? []).map(\.name) + (section?.entry == nil ? [] : [Self.anyName])
    return names.compactMap(child)
  }

  /// Whether it stands below any name.
  public var isOfAnyName: Bool { keys.last == Self.anyName }

  /// Whether nothing is lost if the section is null.
  public var mayBeNull: Bool {
    declaration.isNullable || (declaration.reader ?? reader).effectOfNull == nil
  }

  /// The names that may stand directly below and that something is known of.
  var knownNames: [String] { declaration.section()?.knownEntries.map(\.name) ?? [] }

  /// The path with `<name>` in the place of each name of one's own.
  public var generalPath: String {
    var keys = keys
    for name in ownNames { keys[name.index] = Self.anyName }
    return keys.joined(separator: ".")
  }

  /// Whether it is the same field as `other`, be it below another name of one's own.
  public func isSame(as other: DeclaredField) -> Bool {
    document.label == other.document.label && generalPath == other.generalPath
  }

  /// What holds when the field is not set, below the names on the way to it.
  public var defaults: [FieldDefault] {
    let own = ownDefaults.first { $0.name == keys[$0.index] }?.defaults ?? declaration.defaults
    return own + [document.chartDefault(at: keys)].compactMap(\.self)
  }

  /// What else holds below names that something is known of, where the path leaves the name open.
  public var exceptionalDefaults: [(name: String, defaults: [FieldDefault])] {
    ownDefaults.filter { keys[$0.index] == Self.anyName }.map { ($0.name, $0.defaults) }
  }

  private var ownDefaults: [(index: Int, name: String, defaults: [FieldDefault])] {
    ownNames.flatMap { own in
      let rest = keys[(own.index + 1)...].joined(separator: ".")
      return own.known.compactMap { known in
        known.defaults[rest].map { (own.index, known.name, $0) }
      }
    }
  }

  /// The variables of Flyte's clients that set it; they win over the field.
  public var clientVariables: [FlyteClientVariable] {
    guard document.label == DeclaredDocument.clientLabel else { return [] }
    return FlyteClientVariable.all.filter { $0.target == .field(keys.joined(separator: ".")) }
  }

  /// The variables of Houston that set it; they win over the field.
  public var variables: [HoustonVariable] {
    guard document.label == nil else { return [] }
    return HoustonVariable.all.filter { variable in
      guard let path = variable.target.path else { return false }
      let wanted = path.split(separator: ".").map(String.init)
      return wanted.count == keys.count
        && zip(keys, wanted).allSatisfy { $0 == $1 || $0 == Self.anyName }
    }
  }
}
