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

  /// The misplacements that `fields` declare, and all fields below them; `reader` reads the section at
  /// `path` that they are fields of.
  static func all(
    of fields: [FieldDeclaration],
    readBy reader: SectionReader,
    below path: [String] = []
  ) -> [Misplacement] {
    fields.flatMap { field in
      let rightPath = path + [field.name]
      let own = field.misplacedAt.map { wrong in
        Misplacement(
          wrongPath: wrong.split(separator: ".").map(String.init),
          rightPath: rightPath,
          field: field,
          reader: reader
        )
      }
      return own + all(of: field.children(), readBy: field.reader ?? reader, below: rightPath)
    }
  }

  /// The problem, if something stands at the wrong path of `root` that is meant for the right one.
  func problem(in root: Value) -> BindingProblem? {
    guard let key = wrongPath.last else { return nil }
    guard let parent = root.value(at: wrongPath.dropLast()) else { return nil }
    guard let entry = parent.entry(of: key) else { return nil }
    guard !entry.value.isVoid, isMeant(entry.value) else { return nil }
    let kind = BindingProblem.Kind.misplacedKey(
      rightPath: rightPath.joined(separator: "."),
      isTaken: root.value(at: rightPath) != nil
    )
    let path = wrongPath.joined(separator: ".")
    return BindingProblem(kind, path, entry, field, nil, reader)
  }

  /// Whether `value` is meant for the field: the root of a file may be shared with other charts, so
  /// that a section there has to hold a key of the field's own.
  private func isMeant(_ value: Value) -> Bool {
    guard wrongPath.count == 1, field.type == .section else { return true }
    let names = field.children().map(\.name)
    return value.entries.contains { entry in names.contains { entry.isNamed($0) } }
  }
}

extension Value {
  func value(at path: ArraySlice<String>) -> Value? { value(at: Array(path)) }

  /// Whether nothing is set by it: null, or a mapping or list without content.
  fileprivate var isVoid: Bool {
    isNull || isMapping && entries.isEmpty || isSequence && items.isEmpty
  }
}
