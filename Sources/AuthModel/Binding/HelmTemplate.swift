import Diagnostics

/// Files that Helm renders before anybody reads them as YAML.
enum HelmTemplate {
  /// The first template action of `file` that shows that the file is a template: one that starts a
  /// line, or one that steers (`if`, `range`, `include` …).
  ///
  /// An action alone in a value is no proof: in a values file it is a mistake.
  static func firstAction(in file: SourceFile) -> SourceRange? {
    let bytes = file.bytes
    var search = 0
    while let open = file.firstOffset(of: "{{", from: search) {
      let end = bytes[open...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if isCommented(open, bytes) {
        search = end
        continue
      }
      if startsLine(open, bytes) || steers(bytes[(open + 2)..<end]) {
        let close = file.firstOffset(of: "}}", from: open + 2)
        let actionEnd = close.flatMap { $0 + 2 <= end ? $0 + 2 : nil } ?? open + 2
        return SourceRange(file: file.id, start: open, end: actionEnd)
      }
      search = open + 2
    }
    return nil
  }

  private static let steeringWords: Set = [
    "if", "else", "end", "range", "with", "define", "template", "include", "block", "toYaml", "/*",
  ]

  private static func steers(_ action: ArraySlice<UInt8>) -> Bool {
    let word = action.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
    return steeringWords.contains(String(decoding: word, as: UTF8.self))
  }

  private static func startsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let before = bytes[..<offset].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return before == nil || before == UInt8(ascii: "\n")
  }

  private static func isCommented(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let lineStart = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let text = bytes[lineStart..<offset].drop { $0 == UInt8(ascii: " ") }
    return text.first == UInt8(ascii: "#")
  }
}
