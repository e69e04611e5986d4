import Diagnostics
import HelmValues

/// Settings that stand where the product does not look for them.
///
/// Each declaration lists the wrong places that people are known to use; here they are looked up.
struct Misplacement: Sendable {
  let wrongPath: [String]
  let rightPath: [String]
  let field: FieldDeclaration

  /// The misplacements that `fields` declare, and all fields below them.
  static func all(of fields: [FieldDeclaration], below path: [String] = []) -> [Misplacement] {
    fields.flatMap { field in
      let rightPath = path + [field.name]
      let own = field.misplacedAt.map { wrong in
        Misplacement(
          wrongPath: wrong.split(separator: ".").map(String.init),
          rightPath: rightPath,
          field: field
        )
      }
      return own + all(of: field.children(), below: rightPath)
    }
  }

  /// The problem, if something stands at the wrong path of `root`.
  func problem(in root: Value) -> BindingProblem? {
    guard let key = wrongPath.last else { return nil }
    guard let parent = root.value(at: wrongPath.dropLast()) else { return nil }
    guard let entry = parent.entries.first(where: { $0.key.value == key }) else { return nil }
    return BindingProblem(
      kind: .misplacedKey(
        rightPath: rightPath.joined(separator: "."),
        isTaken: root.value(at: rightPath) != nil
      ),
      path: wrongPath.joined(separator: "."),
      key: entry.key,
      value: entry.value.range,
      entry: entry.range,
      field: field
    )
  }
}

extension Value {
  func value(at path: ArraySlice<String>) -> Value? { value(at: Array(path)) }
}
