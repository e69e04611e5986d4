import Diagnostics
import HelmValues

/// Settings that stand where the product does not look for them.
///
/// Each declaration lists the wrong places that people are known to use; here they are looked up.
struct Misplacement: Sendable {
  let wrongPath: [String]
  let rightPath: [String]
  let field: FieldDeclaration
  /// The program that looks at the right path only.
  let reader: SectionReader
  /// Whether nothing more is needed at the right path than what stands at the wrong one.
  var isSufficient = true

  /// The misplacements that `fields` declare, and all fields below them; `reader` reads the section at
  /// `path` that they are fields of.
  static func all(
    of fields: [FieldDeclaration],
    readBy reader: SectionReader,
    below path: [String] = []
  ) -> [Misplacement] {
    fields.flatMap { field in
      let rightPath = path + [field.name]
      let tooHigh = field.isOftenTooHigh ? [Array(path.dropLast()) + [field.name]] : []
      let own = (field.wrongPaths + tooHigh).map { wrongPath in
        Misplacement(
          wrongPath: wrongPath,
          rightPath: rightPath,
          field: field,
          reader: reader
        )
      }
      return own + all(of: field.children, readBy: field.reader ?? reader, below: rightPath)
    }
  }

  /// The problem, if `entry`, which stands at the wrong path of `root`, is meant for the right one.
  fileprivate func problem(with entry: Entry, in root: Value) -> BindingProblem? {
    let isTaken = root.value(at: rightPath) != nil
    guard !entry.value.isVoid, isMeant(entry.value, isTaken: isTaken) else { return nil }
    let kind = BindingProblem.Kind.misplacedKey(
      rightPath: rightPath.joined(separator: "."),
      isTaken: isTaken,
      isCertain: isSufficient
    )
    let path = wrongPath.joined(separator: ".")
    return BindingProblem(kind, path, entry, field, nil, reader)
  }

  /// Whether `value` is meant for the field: the root of a file may be shared with other charts, so
  /// that a section there has to hold a key of the field's own.
  ///
  /// Everybody has an `enabled`, which says something only where there is no other one and nothing of
  /// somebody else's beside it.
  private func isMeant(_ value: Value, isTaken: Bool) -> Bool {
    guard wrongPath.count == 1, field.type == .section else { return true }
    let names = field.children.map(\.name)
    let known = value.entries.filter { entry in names.contains { entry.isNamed($0) } }
    if known.contains(where: { !$0.isNamed("enabled") }) { return true }
    return !isTaken && !known.isEmpty && known.count == value.entries.count
  }
}

extension FieldDeclaration {
  /// The keys that lead from the root of the document to each place where people put it by mistake.
  var wrongPaths: [[String]] {
    misplacedAt.map { $0.split(separator: ".").map(String.init) }
  }
}

/// The wrong paths of many misplacements as a tree, so that what they share is looked up once.
struct MisplacementTree: Sendable {
  private var branches: [(key: String, tree: MisplacementTree)] = []
  private var misplacements: [Misplacement] = []

  init(_ misplacements: [Misplacement]) {
    for misplacement in misplacements { add(misplacement, at: misplacement.wrongPath[...]) }
  }

  private mutating func add(_ misplacement: Misplacement, at path: ArraySlice<String>) {
    guard let key = path.first else {
      misplacements.append(misplacement)
      return
    }
    if let index = branches.firstIndex(where: { $0.key == key }) {
      branches[index].tree.add(misplacement, at: path.dropFirst())
    } else {
      var tree = MisplacementTree([])
      tree.add(misplacement, at: path.dropFirst())
      branches.append((key, tree))
    }
  }

  /// What stands at one of the paths of `root` and is meant for another.
  func entries(in root: Value) -> [MisplacedEntry] { entries(below: root, root) }

  private func entries(below value: Value, _ root: Value) -> [MisplacedEntry] {
    branches.flatMap { key, tree in
      guard let entry = value.entry(of: key) else { return [MisplacedEntry]() }
      let own = tree.misplacements.compactMap { misplacement in
        misplacement.problem(with: entry, in: root).map { problem in
          MisplacedEntry(entry: entry, parents: misplacement.rightPath.dropLast(), problem: problem)
        }
      }
      return own + tree.entries(below: entry.value, root)
    }
  }

  /// The sections that may stand at the root by mistake.
  var sectionsAtRoot: [Misplacement] {
    branches.flatMap(\.tree.misplacements).filter { $0.field.type == .section }
  }
}

/// An entry at a wrong path.
struct MisplacedEntry {
  let entry: Entry
  /// The keys that lead to the mapping that it belongs into.
  let parents: [String]
  let problem: BindingProblem
}

extension Binder {
  /// Binds `root`, in which `tree` knows what stands at a wrong place.
  mutating func bind<S: Section>(_ root: Value, misplacedBy tree: MisplacementTree) -> S {
    let misplaced = tree.entries(in: root)
    misplacedPaths = Set(misplaced.map { $0.problem.below(path).path })
    sectionsAtRoot = tree.sectionsAtRoot
    let section: S = bind(root)
    // What stands beside the empty section that it belongs into is spoken of there.
    for item in misplaced where !outdentedKeys.contains(item.entry.key.range) {
      report(item.problem.below(path))
      displaced.append(DisplacedEntry(entry: item.entry, parents: item.parents))
    }
    return section
  }
}

extension Value {
  /// Whether nothing is set by it: null, or a mapping or list without content.
  fileprivate var isVoid: Bool {
    isNull || isMapping && entries.isEmpty || isSequence && items.isEmpty
  }
}
