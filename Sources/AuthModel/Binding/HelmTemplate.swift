import Diagnostics
import YAML

/// Files that Helm renders before anybody reads them as YAML.
enum HelmTemplate {
  /// The first template action that shows that the file is a template.
  ///
  /// It stands outside of quoted texts, blocks and comments, for the values of a rendered file may be
  /// templates of somebody else. It starts a line or steers (`if`, `range`, `include` …): an action
  /// alone in a value is a mistake in a values file. In what looks like an object of Kubernetes it may
  /// as well start a value, or name the release.
  static func firstAction(in stream: Stream) -> SourceRange? {
    let bytes = stream.file.bytes
    guard let first = bytes.firstOffset(of: "{{") else { return nil }
    let isManifest = looksLikeManifest(stream.file)
    // Comments behind the place where the reader broke off are told by the start of their line.
    let texts = stream.writtenTexts
    var passages = (texts + stream.comments().map(\.range)).sorted()[...]
    var search = first
    while let open = bytes.firstOffset(of: "{{", from: search) {
      let actionStart = open + 2
      let end = bytes[actionStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if isCommented(open, bytes) {
        search = end
        continue
      }
      search = actionStart
      passages = passages.drop { $0.end <= open }
      if let passage = passages.first, passage.start <= open { continue }
      let action = bytes[actionStart..<end]
      guard
        startsLine(open, bytes) || steers(action)
          || isManifest && (startsValue(open, bytes) || namesRelease(action))
      else { continue }
      let close = bytes[actionStart..<end].firstOffset(of: "}}").map { actionStart + $0 + 2 }
      return SourceRange(
        file: stream.file.id,
        start: open,
        end: close ?? actionStart
      )
    }
    return nil
  }

  private static let steeringWords: Set = [
    "if", "else", "end", "range", "with", "define", "template", "include", "block", "toYaml", "/*",
  ]

  /// Whether a line starts with `apiVersion:`; broken files are judged, too.
  private static func looksLikeManifest(_ file: SourceFile) -> Bool {
    file.bytes.starts(with: "apiVersion:".utf8)
      || file.bytes.firstOffset(of: "\napiVersion:") != nil
  }

  private static func steers(_ action: ArraySlice<UInt8>) -> Bool {
    let word = action.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
    return steeringWords.contains(String(decoding: word, as: UTF8.self))
  }

  private static func namesRelease(_ action: ArraySlice<UInt8>) -> Bool {
    [".Release", ".Values", ".Chart"].contains { action.contains(text: $0) }
  }

  /// Whether a colon or a dash stands before it, with a blank between them.
  private static func startsValue(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset > 0, bytes[offset - 1] == UInt8(ascii: " ") else { return false }
    let before = bytes[..<offset].last { $0 != UInt8(ascii: " ") }
    return before == UInt8(ascii: ":") || before == UInt8(ascii: "-")
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

extension Stream {
  /// The ranges of the scalars in quotes and of the block scalars.
  fileprivate var writtenTexts: [SourceRange] {
    var ranges: [SourceRange] = []
    func visit(_ node: Node) {
      switch node.kind {
      case .alias:
        break
      case .scalar:
        if node.style != .plain { ranges.append(node.range) }
      case .sequence:
        for item in node.items { visit(item) }
      case .mapping:
        for (key, value) in node.entries {
          visit(key)
          visit(value)
        }
      }
    }
    for root in documents.compactMap(\.root) { visit(root) }
    return ranges
  }
}
