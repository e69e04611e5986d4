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
      editableText: editableValue == nil ? nil : value.node.textRange
    )
  }
}
