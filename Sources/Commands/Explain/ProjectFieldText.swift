import AuthModel
import Projects

/// What `authcfg explain` says about the keys of a project file.
enum ProjectFieldText {
  /// The text for `path`, which starts with `project`; `nil` if it does not or leads to no key.
  static func text(for path: String) -> String? {
    let keys = path.split(separator: ".").map(String.init)
    let document = DeclaredDocument.project
    guard keys.first == document.label else { return nil }
    guard keys.count > 1 else { return FieldText.text(of: document) }
    let first = document.fields.first { $0.keys == [keys[1].withoutIndex] }
    let field = keys.dropFirst(2).reduce(first) { $0?.child($1.withoutIndex) }
    return field.map { FieldText(field: $0, rules: []).text }
  }
}

extension String {
  /// The key without the `[]` of a list behind it.
  fileprivate var withoutIndex: String { String(prefix { $0 != "[" }) }
}
