import Diagnostics
import HelmValues
import YAML

/// A section that is empty because what belongs into it stands beside it.
///
/// That is how blocks come out of a page, a chat or a mail that drops the blanks before lines: the keys
/// follow the empty section one after the other, those of sections in sections as well.
struct LostIndentation {
  /// The empty section.
  let section: Entry
  /// What is known of it.
  let field: FieldDeclaration
  /// The keys that lead to where it belongs itself, if it stands at the root by mistake.
  let parents: [String]
  /// What belongs into it, in the order of the file.
  let members: [Member]
  /// Whether each of them fits one place only.
  let isCertain: Bool

  /// An entry that belongs into the section, or into one inside of it.
  struct Member {
    let entry: Entry
    /// The keys that lead to the section that it belongs into, from the mapping where it stands.
    let path: [String]
  }

  /// The mapping that they stand in.
  struct Surroundings {
    /// What may stand there.
    let fields: [FieldDeclaration]
    /// What stands there by mistake.
    let misplacements: [Misplacement]
    /// Whether other keys are nobody's.
    let isClosed: Bool
    /// Whether its reader finds a key in whichever case its letters are.
    let ignoresCase: Bool

    fileprivate func hasField(for entry: Entry) -> Bool {
      fields.contains { entry.isNamed($0.name) || ignoresCase && entry.isCalled($0.name) }
    }
  }

  /// Finds them among `entries` of a mapping.
  static func all(in entries: [Entry], of mapping: Surroundings) -> [LostIndentation] {
    var found: [LostIndentation] = []
    var rest = entries[...]
    while let entry = rest.popFirst() {
      let own = mapping.fields.first { entry.isNamed($0.name) }
      let misplaced =
        own == nil ? mapping.misplacements.first { entry.isNamed($0.field.name) } : nil
      guard let field = own ?? misplaced?.field, var scan = Scan(entry, field, in: mapping) else {
        continue
      }
      while let next = rest.first, !mapping.hasField(for: next), scan.take(next) {
        rest = rest.dropFirst()
      }
      guard !scan.members.isEmpty else { continue }
      found.append(
        LostIndentation(
          section: entry,
          field: field,
          parents: misplaced?.rightPath.dropLast() ?? [],
          members: scan.members,
          isCertain: scan.isCertain
        )
      )
    }
    return found
  }
}

/// Reads on from an empty section as long as what follows belongs into it.
private struct Scan {
  private(set) var members: [LostIndentation.Member] = []
  private(set) var isCertain = true
  /// Whether what the mapping around has no field for is nobody's.
  private let isClosed: Bool
  /// The empty sections that what follows may belong into, each inside of the one before it.
  private var open: [OpenSection]

  init?(_ entry: Entry, _ field: FieldDeclaration, in mapping: LostIndentation.Surroundings) {
    guard
      let section = OpenSection(entry, field, below: [], ignoresCase: mapping.ignoresCase)
    else { return nil }
    isClosed = mapping.isClosed
    open = [section]
  }

  /// Takes `entry` in, unless it belongs into none of the sections.
  mutating func take(_ entry: Entry) -> Bool {
    let places = open.indices.compactMap { index in
      open[index].field(for: entry).map { (index, $0) }
    }
    guard let (index, field) = places.last ?? ownName(entry) else { return takeText(entry) }
    isCertain = isCertain && places.count < 2
    members.append(LostIndentation.Member(entry: entry, path: open[index].path))
    open.removeSubrange((index + 1)...)
    let outer = open[index]
    if let section = OpenSection(entry, field, below: outer.path, ignoresCase: outer.ignoresCase) {
      open.append(section)
    }
    return true
  }

  /// Takes `entry` for a text under a name of one's own, if it follows a mapping of such.
  private mutating func takeText(_ entry: Entry) -> Bool {
    guard isClosed, let last = open.last, last.takesTexts, entry.value.isScalar,
      !entry.value.node.isEmptyPlain
    else { return false }
    isCertain = false
    members.append(LostIndentation.Member(entry: entry, path: last.path))
    return true
  }

  /// The innermost section that takes names of one's own, for a name with nothing behind it.
  private func ownName(_ entry: Entry) -> (Int, FieldDeclaration)? {
    guard entry.value.node.isEmptyPlain else { return nil }
    return open.indices.reversed().lazy.compactMap { index in
      open[index].entry.map { (index, $0) }
    }.first
  }
}

/// An empty section, or mapping of texts, that entries may belong into.
private struct OpenSection {
  /// The keys that lead into it, from the mapping where it stands.
  let path: [String]
  /// What every key of one's own holds.
  let entry: FieldDeclaration?
  /// Whether names of one's own hold texts.
  let takesTexts: Bool
  let ignoresCase: Bool
  private let fields: [FieldDeclaration]

  init?(
    _ entry: Entry,
    _ field: FieldDeclaration,
    below path: [String],
    ignoresCase: Bool
  ) {
    guard entry.value.node.isEmptyPlain else { return nil }
    let section = field.section()
    switch field.type {
    case .section where section != nil, .namedSections where section != nil, .stringMap: break
    default: return nil
    }
    self.path = path + [entry.key.value]
    self.entry = section?.entry
    takesTexts = field.type == .stringMap
    self.ignoresCase = section?.reader?.ignoresCase ?? ignoresCase
    fields = section?.fields ?? []
  }

  func field(for entry: Entry) -> FieldDeclaration? {
    fields.first { entry.isNamed($0.name) || ignoresCase && entry.isCalled($0.name) }
  }
}
