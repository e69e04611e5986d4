import Diagnostics
import HelmValues
import YAML

extension BindingProblem {
  /// Makes the problem of `item`, the value of `entry` or a part of it.
  init(
    _ kind: Kind,
    _ path: String,
    _ entry: Entry,
    _ field: FieldDeclaration?,
    _ item: Value?,
    _ reader: SectionReader
  ) {
    let value = item ?? entry.value
    let editableValue = value.node.editableRange
    self.init(
      kind: kind,
      path: path,
      key: entry.key,
      value: value.range,
      entry: entry.range,
      field: field,
      reader: reader,
      isItem: item != nil,
      editableKey: entry.keyNode.hasProperties ? nil : entry.keyNode.textRange,
      editableValue: editableValue,
      editableText: editableValue == nil ? nil : value.node.textRange,
      keyNode: entry.keyNode
    )
  }

  /// The same problem in a mapping that stands at `prefix`.
  func below(_ prefix: [String]) -> BindingProblem {
    guard !prefix.isEmpty else { return self }
    let start = prefix.joined(separator: ".")
    var kind = kind
    if case .misplacedKey(let rightPath, let isTaken, let isCertain) = kind {
      kind = .misplacedKey(
        rightPath: "\(start).\(rightPath)",
        isTaken: isTaken,
        isCertain: isCertain
      )
    }
    return BindingProblem(
      kind: kind,
      path: "\(start).\(path)",
      key: key,
      value: value,
      entry: entry,
      field: field,
      reader: reader,
      isItem: isItem,
      editableKey: editableKey,
      editableValue: editableValue,
      editableText: editableText,
      keyNode: keyNode
    )
  }
}
