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

  /// Finds them among `entries` of a mapping that `fields` may stand in, and beside them, by mistake,
  /// the fields of `misplacements`.
  static func all(
    in entries: [Entry],
    fields: [FieldDeclaration],
    or misplacements: [Misplacement],
    ignoresCase: Bool
  ) -> [LostIndentation] {
    var found: [LostIndentation] = []
    var rest = entries[...]
    while let entry = rest.popFirst() {
      let own = fields.first { entry.isNamed($0.name) }
      let misplaced = own == nil ? misplacements.first { entry.isNamed($0.field.name) } : nil
      guard let field = own ?? misplaced?.field,
        var scan = Scan(entry, field, ignoresCase: ignoresCase)
      else { continue }
      while let next = rest.first, !fields.contains(where: { scan.isCalled(next, $0) }),
        scan.take(next)
      {
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
  private let ignoresCase: Bool
  /// The empty sections that what follows may belong into, each inside of the one before it.
  private var open: [(path: [String], section: SectionDeclaration)]

  init?(_ entry: Entry, _ field: FieldDeclaration, ignoresCase: Bool) {
    guard entry.value.node.isEmptyPlain, [.section, .namedSections].contains(field.type),
      let section = field.section()
    else { return nil }
    self.ignoresCase = ignoresCase
    open = [([entry.key.value], section)]
  }

  func isCalled(_ entry: Entry, _ field: FieldDeclaration) -> Bool {
    ignoresCase ? entry.isCalled(field.name) : entry.isNamed(field.name)
  }

  /// Takes `entry` in, unless it belongs into none of the sections.
  mutating func take(_ entry: Entry) -> Bool {
    let places = open.indices.compactMap { index in
      open[index].section.fields.first { isCalled(entry, $0) }.map { (index, $0) }
    }
    guard let (index, field) = places.last ?? ownName(entry) else { return false }
    isCertain = isCertain && places.count < 2
    let path = open[index].path
    members.append(LostIndentation.Member(entry: entry, path: path))
    open.removeSubrange((index + 1)...)
    if entry.value.node.isEmptyPlain, [.section, .namedSections].contains(field.type),
      let section = field.section()
    {
      open.append((path + [entry.key.value], section))
    }
    return true
  }

  /// The innermost section that takes names of one's own, for a name with nothing behind it.
  private func ownName(_ entry: Entry) -> (Int, FieldDeclaration)? {
    guard entry.value.node.isEmptyPlain else { return nil }
    return open.indices.reversed().lazy.compactMap { index in
      open[index].section.entry.map { (index, $0) }
    }.first
  }
}
