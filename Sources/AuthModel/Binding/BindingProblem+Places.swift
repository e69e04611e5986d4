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
      editableKey: entry.keyNode.anchor == nil && entry.keyNode.tag == nil
        ? entry.keyNode.textRange : nil,
      editableValue: editableValue,
      editableText: editableValue == nil ? nil : value.node.textRange
    )
  }
}

extension Node {
  /// The range, if another scalar may be put there: one line, no escapes, no anchor, no tag.
  fileprivate var editableRange: SourceRange? {
    guard textRange != nil, anchor == nil, tag == nil else { return nil }
    let bytes = stream.file.bytes[range.start..<range.end]
    guard !bytes.contains(UInt8(ascii: "\n")) else { return nil }
    guard isEmptyPlain else { return style == .literal || style == .folded ? nil : range }
    let isBehindColon = range.start > 0 && stream.file.bytes[range.start - 1] == UInt8(ascii: ":")
    return isBehindColon ? range : nil
  }
}
