import Diagnostics

/// Reads one remark: `#`, `authcfg:`, a word, and names in brackets.
struct RemarkScanner {
  private let file: SourceFile
  private let start: Int
  private let end: Int
  private var offset: Int
  private var isForFile = false

  init(_ file: SourceFile, from start: Int, to end: Int) {
    self.file = file
    self.start = start
    self.end = end
    offset = start
  }

  /// The remark, if one starts here.
  consuming func remark() -> SuppressionRemark? {
    skip { $0 == UInt8(ascii: "#") || $0.isBlank }
    guard SuppressionRemark.isPrefix(of: file.bytes[offset..<end]) else { return nil }
    let prefixStart = offset
    offset += SuppressionRemark.prefix.utf8.count
    let hasPrefix = file.text(in: file.range(prefixStart, offset)) == SuppressionRemark.prefix
    let hasColon = skip { $0 == UInt8(ascii: ":") } == 1
    skip { $0.isBlank || !hasColon && $0 == UInt8(ascii: "-") }
    let wordStart = offset
    skip { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let word = file.text(in: file.range(wordStart, offset))
    let wordEnd = offset
    isForFile = word.lowercased().hasSuffix("file")
    skip { $0.isBlank || $0 == UInt8(ascii: ":") }
    let bracket = offset < end ? file.bytes[offset] : 0
    let hasBracket = bracket == UInt8(ascii: "[") || bracket == UInt8(ascii: "(")
    let isMeant = Self.meantWords.contains(word.lowercased())
    guard hasColon ? isMeant || hasBracket && offset == wordEnd : isMeant && hasBracket else {
      return nil
    }
    guard hasBracket else { return mistake(.withoutNames, upTo: wordEnd) }
    let isSpelledRight =
      hasPrefix && hasColon && offset == wordEnd && bracket == UInt8(ascii: "[")
      && ["ignore", "ignore-file"].contains(word)
    return list(
      behind: offset + 1,
      opening: file.range(prefixStart, offset + 1),
      isSpelledRight: isSpelledRight
    )
  }

  /// The words by which people ask to be spared, here and elsewhere.
  private static let meantWords: Set = [
    "ignore", "ignore-file", "ignore-line", "ignore-next-line", "disable", "disable-file",
    "disable-line", "disable-next-line", "noqa", "nolint", "suppress", "skip",
  ]

  /// The remark whose names start at `first`; `opening` is what stands before them.
  private func list(
    behind first: Int,
    opening: SourceRange,
    isSpelledRight: Bool
  ) -> SuppressionRemark {
    let isRound = file.bytes[first - 1] == UInt8(ascii: "(")
    let closing = UInt8(ascii: isRound ? ")" : "]")
    // What follows behind another `#` is another remark.
    let end =
      (first..<end).first {
        file.bytes[$0] == UInt8(ascii: "#") && file.bytes[$0 - 1].isBlank
      } ?? end
    let words = "\(SuppressionRemark.prefix): ignore\(isForFile ? "-file" : "")["
    let newOpening = Edit(opening, with: words)
    guard let last = file.bytes[first..<end].firstIndex(of: closing) else {
      let names = names(in: first..<end)
      let isPlain = !names.isEmpty && names.allSatisfy { Self.isRuleName($0.value) }
      let place = names.last?.range.endPlace
      let edits = (isSpelledRight ? [] : [newOpening]) + (place.map { [Edit($0, with: "]")] } ?? [])
      return mistake(
        .withoutClosingBracket,
        upTo: names.last?.range.end ?? first,
        fix: isPlain ? Fix("close the bracket", edits: edits) : nil
      )
    }
    let names = names(in: first..<last)
    guard !names.isEmpty else { return mistake(.withoutNames, upTo: last + 1) }
    guard isSpelledRight else {
      let newClosing = isRound ? [Edit(file.range(last, last + 1), with: "]")] : []
      let fix = Fix("spell it as a suppression", edits: [newOpening] + newClosing)
      return mistake(.misspelt, upTo: last + 1, fix: fix)
    }
    return SuppressionRemark(
      range: file.range(start, last + 1),
      rest: rest(behind: last + 1),
      isForFile: isForFile,
      form: .suppression(names: names)
    )
  }

  private func mistake(
    _ kind: SuppressionMistake.Kind,
    upTo end: Int,
    fix: Fix? = nil
  ) -> SuppressionRemark {
    SuppressionRemark(
      range: file.range(start, end),
      rest: rest(behind: end),
      isForFile: isForFile,
      form: .mistake(kind, fix)
    )
  }

  /// The names between commas, without blanks around.
  private func names(in offsets: Range<Int>) -> [Located<String>] {
    file.bytes[offsets].split(separator: UInt8(ascii: ",")).compactMap { part in
      guard let first = part.firstIndex(where: { !$0.isBlank }) else { return nil }
      let last = part.lastIndex { !$0.isBlank } ?? first
      let range = file.range(first, last + 1)
      return Located(file.text(in: range), at: range)
    }
  }

  private static func isRuleName(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private func rest(behind offset: Int) -> SourceRange? {
    guard let first = file.bytes[offset..<end].firstIndex(where: { !$0.isBlank }) else {
      return nil
    }
    return file.range(first, end)
  }

  @discardableResult
  private mutating func skip(while matches: (UInt8) -> Bool) -> Int {
    let first = offset
    while offset < end, matches(file.bytes[offset]) { offset += 1 }
    return offset - first
  }
}
