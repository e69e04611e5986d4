import Diagnostics
import HelmValues
import YAML

/// An entry that stands where its reader does not look for it.
struct DisplacedEntry: Sendable {
  let entry: Entry
  /// The keys that lead from the root of the values to the mapping that it belongs into.
  let parents: [String]
}

extension Binder {
  /// Writes down which sections of `value` are empty because their content stands beside them, and
  /// returns their keys.
  mutating func reportLostIndentation<S: Section>(
    in value: Value,
    of section: S.Type
  ) -> Set<SourceRange> {
    var keys: Set<SourceRange> = []
    guard value.isLayered || value.node.style == .block else { return keys }
    for node in value.nodes where node.style == .block {
      guard node.entries.contains(where: { $0.value.isEmptyPlain }) else { continue }
      let mapping = LostIndentation.Surroundings(
        fields: S.fields.map(\.declaration),
        misplacements: path == rootPath ? sectionsAtRoot : [],
        isClosed: S.declaration.isClosed,
        ignoresCase: reader.ignoresCase
      )
      for lost in LostIndentation.all(in: Value(node).writtenEntries, of: mapping) {
        keys.insert(lost.section.key.range)
        report(lost)
      }
    }
    return keys
  }

  private mutating func report(_ lost: LostIndentation) {
    let keys = lost.members.map {
      BindingProblem.OutdentedKey(key: $0.entry.key, depth: $0.path.count)
    }
    report(
      .lostIndentation(keys, isCertain: lost.isCertain),
      lost.section,
      lost.field,
      readBy: lost.field.reader
    )
    let own = path.dropFirst(rootPath.count) + lost.parents
    for member in lost.members {
      outdentedKeys.insert(member.entry.key.range)
      misplacedPaths.insert((path + [member.entry.key.value]).joined(separator: "."))
      displaced.append(DisplacedEntry(entry: member.entry, parents: own + member.path))
    }
  }
}

extension Entry {
  /// Whether it is one of `sections`, of which nothing but the keys are known, and nothing was put in.
  func isEmpty(among sections: Set<SourceRange>) -> Bool {
    !sections.isEmpty && sections.contains(key.range) && value.isNull
  }
}

extension Binder {
  /// `root`, which was bound, with all that stands at a wrong place at the right one.
  func intended(_ root: Value) -> Value {
    displaced.reduce(root) { root, displaced in
      let rival = root.value(at: displaced.parents + [displaced.entry.key.value])
      guard rival?.isMapping != false || rival?.isNull == true else { return root }
      return root.placing(displaced.entry, below: displaced.parents)
    }
  }

  /// Binds the same settings once more with `body`, whose problems are known already; what it may show
  /// is remembered.
  mutating func bindingAgain<Result>(_ body: (inout Binder) -> Result) -> Result {
    var again = displaced.isEmpty ? silent : Binder(chart: chart, isComplete: isComplete)
    let result = body(&again)
    discloseAll(of: again)
    return result
  }
}
