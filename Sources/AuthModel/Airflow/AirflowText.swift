import Diagnostics
import YAML

/// The value of a variable without the white space around it, and where its bytes stand.
struct AirflowText {
  let bytes: [UInt8]
  private let start: Int?
  private let whole: SourceRange
  private let node: Node

  init(_ text: Located<String>, in node: Node) {
    let all = Array(text.value.utf8)
    let first = all.firstIndex { !$0.isBlankOrBreak } ?? all.count
    let last = all.lastIndex { !$0.isBlankOrBreak } ?? first - 1
    bytes = first <= last ? Array(all[first...last]) : []
    start = text.textRange.map { $0.start + first }
    whole = text.range
    self.node = node
  }

  /// Whether every byte of it stands in the file as it is.
  var isVerbatim: Bool { start != nil }

  /// The place of `range`, or of the whole value where it does not stand byte for byte.
  func place(_ range: Range<Int>) -> SourceRange {
    guard let start else { return whole }
    return SourceRange(
      file: whole.file,
      start: start + range.lowerBound,
      end: start + range.upperBound
    )
  }

  func text(_ range: Range<Int>) -> Located<String> {
    Located(String(decoding: bytes[range], as: UTF8.self), at: place(range))
  }

  /// A text in JSON, spelled at `range`.
  func nested(_ text: String, at range: Range<Int>) -> AirflowText {
    AirflowText(Located(text, at: place(range)), in: node)
  }

  /// The text of a part of a URI.
  func decoded(_ range: Range<Int>) -> String {
    PercentEncoding.decode(String(decoding: bytes[range], as: UTF8.self))
  }

  func secret(_ range: Range<Int>) -> SecretValue {
    SecretValue(Array(bytes[range]), at: isVerbatim ? place(range) : nil, in: node)
  }

  func secret(_ text: String, at range: Range<Int>) -> SecretValue {
    let isAsWritten = bytes[range].elementsEqual(text.utf8)
    return SecretValue(
      Array(text.utf8),
      at: isVerbatim && isAsWritten ? place(range) : nil,
      in: node
    )
  }
}
