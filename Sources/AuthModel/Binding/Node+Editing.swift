import Diagnostics
import YAML

/// The places where a fix may put something.
extension Node {
  /// Whether quotes around it make it text, which they do not behind a tag.
  var canBeQuoted: Bool { kind == .scalar && style == .plain && tag == nil }

  /// The range, if another scalar may be put there: one line, no escapes, no anchor, no tag.
  var editableRange: SourceRange? {
    guard textRange != nil, !hasProperties else { return nil }
    let bytes = stream.file.bytes[range.start..<range.end]
    guard !bytes.contains(UInt8(ascii: "\n")) else { return nil }
    guard isEmptyPlain else { return isBlock ? nil : range }
    let isBehindColon = range.start > 0 && stream.file.bytes[range.start - 1] == UInt8(ascii: ":")
    return isBehindColon ? range : nil
  }

  /// The place for a `-` behind a header that is `|` or `>` alone (YAML 1.2, section 8.1.1).
  var chompingPlace: SourceRange? {
    guard isBlock, range.count > 1 else { return nil }
    let behind = range.slice(1, count: 0)
    return stream.file.bytes[behind.start].isBlankOrBreak ? behind : nil
  }
}
