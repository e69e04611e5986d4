public import Diagnostics
import YAML

extension BindingProblem {
  /// The edits that write down the keys which a short spelling leaves out, and whether it can be meant
  /// for nothing else; nil where there is no such spelling.
  ///
  /// None of the edits contains a value.
  public var expansion: (edits: [Edit], isCertain: Bool)? {
    guard case .wrongType(let found) = kind, let keys = field?.impliedKeys else { return nil }
    switch (found, keys.count) {
    case (.string, 1) where !isItem: return edits(wrappingTextIn: keys[0]).map { ($0, false) }
    case (.string, 2) where isItem: return edits(splittingItemInto: keys).map { ($0, true) }
    case (.mapping, 2) where !isItem: return edits(listingPairsAs: keys).map { ($0, true) }
    default: return nil
    }
  }

  /// The edits that make a list of one URL that stands in the place of a list.
  ///
  /// None of the edits contains it.
  public var listing: [Edit]? {
    guard case .wrongType(found: .string) = kind, field?.type == .urls, !isItem,
      let value = editableValue, let text = editableText
    else { return nil }
    let bytes = file.bytes[text.start..<text.end]
    let isOneURL =
      bytes.contains(text: "://") && !bytes.contains { $0 <= 0x20 || ",[]{}".utf8.contains($0) }
    guard isOneURL else { return nil }
    return [Edit(value, with: [.text("["), .source(value, indentedBy: 0), .text("]")])]
  }

  /// `text` becomes `{key: text}`, if it is called as what holds groups is: `memberOf`, `roles`.
  ///
  /// Any other text may stand there by mistake, and be a secret that the key would make known.
  private func edits(wrappingTextIn key: String) -> [Edit]? {
    guard let value = editableValue, let text = editableText else { return nil }
    let bytes = file.bytes[text.start..<text.end]
    let words = String(decoding: bytes, as: UTF8.self).lowercased()
    guard bytes.count <= 64, ["group", "role", "member"].contains(where: words.containsBytes) else {
      return nil
    }
    let isQuoted = value != text
    guard isQuoted || !bytes.contains(where: { ",[]{}".utf8.contains($0) }) else { return nil }
    return [Edit(value, with: [.text("{\(key): "), .source(value, indentedBy: 0), .text("}")])]
  }

  /// `NAME=value` becomes a mapping of two keys.
  private func edits(splittingItemInto keys: [String]) -> [Edit]? {
    guard let value = editableValue, let text = editableText else { return nil }
    let bytes = file.bytes[text.start..<text.end]
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let lineStart = file.lineStart(of: value.start)
    guard file.bytes[lineStart..<value.start].allSatisfy({ " -".utf8.contains($0) }),
      bytes[..<sign].areVariableName
    else { return nil }
    let indentation = String(repeating: " ", count: value.start - lineStart)
    let second = "\(file.lineBreak)\(indentation)\(keys[1]): "
    let quote = file.text(in: file.range(value.start, text.start))
    guard let own = Self.quotes(for: bytes[(sign + 1)...], inside: quote) else { return nil }
    let name = file.range(value.start, sign)
    let rest = file.range(sign + 1, value.end)
    return [
      Edit(
        value,
        with: [
          .text("\(keys[0]): "), .source(name, indentedBy: 0),
          .text("\(quote)\(second)\(quote)\(own)"), .source(rest, indentedBy: 0), .text(own),
        ]
      )
    ]
  }

  /// The quotation mark that `bytes` need on both sides to be the same text outside of `quote`, which
  /// is empty for none; nil if none will do.
  private static func quotes(for bytes: ArraySlice<UInt8>, inside quote: String) -> String? {
    let marks = ["\"", "'"].filter { mark in bytes.contains(where: { $0 == mark.utf8.first }) }
    // To a shell, which this is the spelling of, quotation marks around a value are none of it.
    if !marks.isEmpty {
      let isWhole = marks.count == 1 && bytes.isInMarks && quote.isEmpty
      return isWhole && !bytes.contains(UInt8(ascii: "\\")) ? "" : nil
    }
    if !quote.isEmpty { return "" }
    return bytes.contains(UInt8(ascii: "\\")) ? "'" : "\""
  }

  /// Each key with its value becomes an item of two keys.
  private func edits(listingPairsAs keys: [String]) -> [Edit]? {
    guard let trail, trail.document.stream.unreadStart == nil else { return nil }
    let pairs = trail.pairs
    guard !pairs.isEmpty, pairs.allSatisfy(\.canBeItem) else { return nil }
    let range = trail.value.range
    let ends = pairs.dropFirst().map(\.key.range.start) + [range.end]
    let pieces = zip(pairs, ends).flatMap { pair, end -> [Edit.Piece] in
      let name = pair.key.range
      let indentation = String(repeating: " ", count: pair.column + 2)
      return [
        .text("- \(keys[0]): "), .source(name, indentedBy: 0),
        .text("\(file.lineBreak)\(indentation)\(keys[1])"),
        .source(file.range(name.end, end), indentedBy: 0),
      ]
    }
    return [Edit(range, with: pieces)]
  }

  private var file: SourceFile { keyNode.stream.file }
}

extension EntryTrail.Pair {
  /// Whether key and value are scalars on one line, the key being the name of a variable.
  fileprivate var canBeItem: Bool {
    guard let text = key.textRange, !key.hasProperties, !value.hasProperties else { return false }
    let bytes = key.stream.file.bytes
    guard bytes[text.start..<text.end].areVariableName, value.kind == .scalar else { return false }
    return !bytes[key.range.start..<max(value.range.end, key.range.end)]
      .contains(UInt8(ascii: "\n"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is the name of a variable as everybody writes them: `HOUSTON__HOST`.
  fileprivate var areVariableName: Bool {
    count > 1 && first?.isDigit == false
      && allSatisfy { $0.isUppercase || $0.isDigit || $0 == UInt8(ascii: "_") }
      && !needsQuotes(String(decoding: self, as: UTF8.self))
  }

  /// Whether it starts and ends with one quotation mark, of which there is no other.
  fileprivate var isInMarks: Bool {
    guard count > 1, let first, first == last, "\"'".utf8.contains(first) else { return false }
    return count(where: { $0 == first }) == 2
  }
}
