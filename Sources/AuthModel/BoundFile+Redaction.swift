public import Diagnostics
import YAML

extension BoundFile {
  /// What must not be shown of the file: every value that is not known to be harmless.
  ///
  /// Keys are shown, and values of fields that are no secrets. Behind a syntax error, where nothing
  /// is known to be a key, the redaction itself decides by the look of a line.
  public func redaction() -> Redaction {
    let disclosed = Set(configurations.flatMap(\.disclosed))
    var concealed: [SourceRange] = []
    for root in stream.documents.compactMap(\.root) {
      root.visitValues { value in
        if !disclosed.contains(value.range) { concealed.append(value.writtenRange) }
      }
    }
    return Redaction(
      concealed: concealed,
      unread: stream.unreadStart.map {
        SourceRange(file: source.id, start: $0, end: source.bytes.count)
      }
    )
  }
}

extension Node {
  /// Calls `body` with every scalar below that is the value of a key, an item or a document, and
  /// with every key that is more than a name.
  fileprivate func visitValues(_ body: (Node) -> Void) {
    switch kind {
    case .scalar:
      body(self)
    case .alias where target == nil:
      // A password that starts with an asterisk is an alias to YAML.
      body(self)
    case .alias:
      break
    case .sequence:
      for item in items { item.visitValues(body) }
    case .mapping:
      for (key, value) in entries {
        if !key.isPlainName(before: value) { key.visitValues(body) }
        value.visitValues(body)
      }
    }
  }

  /// The node with what stands before it, unless that is one of YAML's own tags: a password that starts
  /// with `!` or `&` is a tag or an anchor to YAML.
  fileprivate var writtenRange: SourceRange {
    let isStandard = anchor == nil && tag?.value.hasPrefix("tag:yaml.org,2002:") == true
    return isStandard ? range : fullRange
  }

  /// Whether the key is spelled as names are and is none of the words between commas that flow
  /// mappings take for keys without a value.
  private func isPlainName(before value: Node) -> Bool {
    guard kind == .scalar, KeyText.isName(text.utf8) else { return false }
    let isTemplate = text.hasPrefix(".")
    return isTemplate || !value.isEmptyPlain || value.range.start > range.end
  }
}
