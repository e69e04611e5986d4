import Diagnostics

/// Finds the lines of an environment file that set a variable, one after the other.
struct EnvironmentScanner {
  /// A variable that is set.
  struct Line {
    /// The name.
    let name: SourceRange
    /// The value.
    let value: Text
  }

  /// A value as it is spelled.
  struct Text {
    /// With the quotes.
    let range: SourceRange
    /// Where the text would stand byte for byte, without quotes.
    let textRange: SourceRange
    /// The text, where it does not stand there.
    let text: [UInt8]?
  }

  /// The quotation marks at the start of a value that are never closed.
  private(set) var openQuotes: [SourceRange] = []
  /// What sets no variable and is no comment: nobody knows what it is.
  private(set) var strangers: [SourceRange] = []
  private let file: SourceFile
  private let dialect: EnvironmentFile.Dialect
  private let bytes: [UInt8]
  private var offset: Int

  init(_ file: SourceFile, as dialect: EnvironmentFile.Dialect = .compose) {
    self.file = file
    self.dialect = dialect
    bytes = file.bytes
    offset = file.textStart
  }

  /// The next line that sets a variable; `nil` at the end of the file.
  mutating func next() -> Line? {
    while offset < bytes.count {
      let start = offset
      if let name = scanName() { return Line(name: name, value: scanValue()) }
      skipRest(from: start)
    }
    return nil
  }

  /// Goes on to the next line, and takes down what stands from `start` to its end.
  private mutating func skipRest(from start: Int) {
    let end = file.lineEnd(of: start)
    let first = bytes[start..<end].firstIndex { !$0.isBlankOrBreak } ?? end
    if first < end, bytes[first] != UInt8(ascii: "#") { strangers.append(file.range(first, end)) }
    offset = file.nextLine(after: end)
  }

  /// The name at the start of the line, up to behind its `=` and, in Compose's reading, the blanks there.
  private mutating func scanName() -> SourceRange? {
    skipBlanks()
    if dialect == .compose { skipExport() }
    let start = offset
    skip { $0.isBase64URL || $0 == UInt8(ascii: ".") }
    let end = offset
    guard end > start else { return nil }
    if dialect == .compose { skipBlanks() }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    return file.range(start, end)
  }

  /// Goes behind the word `export`, with which a shell hands a variable on.
  private mutating func skipExport() {
    let end = offset + 6
    guard end < bytes.count, bytes[end].isBlankOrBreak else { return }
    guard bytes[offset] == UInt8(ascii: "e"), bytes[offset..<end].elementsEqual("export".utf8)
    else {
      return
    }
    offset = end
    skipBlanks()
  }

  private mutating func scanValue() -> Text {
    let start = offset
    if dialect == .compose {
      skipBlanks()
      if let quoted = scanQuoted() {
        skipRest(from: offset)
        return quoted
      }
    }
    let lineEnd = file.lineEnd(of: offset)
    var end = lineEnd
    if dialect == .compose {
      end = offset
      while end < lineEnd, !startsComment(end, in: start) { end += 1 }
      while end > offset, bytes[end - 1].isBlankOrBreak { end -= 1 }
    }
    // An empty value stands behind the sign, not behind blanks.
    let range = end > offset ? file.range(offset, end) : file.range(start, start)
    offset = file.nextLine(after: lineEnd)
    return Text(range: range, textRange: range, text: nil)
  }

  /// Whether the value that starts at `start` ends here because a `#` follows a blank.
  private func startsComment(_ offset: Int, in start: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "#") && offset > start && bytes[offset - 1].isBlank
  }

  /// The text in quotes, which may have several lines; nil if no quote starts here, or none ends it.
  private mutating func scanQuoted() -> Text? {
    guard offset < bytes.count, bytes[offset].isQuote else { return nil }
    let quote = bytes[offset]
    // It is made where the text does not stand in the file as it is.
    var text: [UInt8]?
    var end = offset + 1
    while end < bytes.count {
      if bytes[end] == quote {
        let range = file.range(offset, end + 1)
        offset = end + 1
        return Text(range: range, textRange: range.slice(1, count: range.count - 2), text: text)
      }
      let escaped = bytes[end] == UInt8(ascii: "\\") ? bytes[(end + 1)...].first : nil
      if let escaped, let character = Self.character(escaped, in: quote) {
        if text == nil { text = Array(bytes[(offset + 1)..<end]) }
        text?.append(character)
        end += 2
      } else {
        text?.append(bytes[end])
        end += 1
      }
    }
    openQuotes.append(file.range(offset, offset + 1))
    return nil
  }

  /// What `byte` means behind a backslash; nil if the backslash stands for itself.
  private static func character(_ byte: UInt8, in quote: UInt8) -> UInt8? {
    if byte == quote { return byte }
    guard quote == UInt8(ascii: "\"") else { return nil }
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "\\"), UInt8(ascii: "$"): return byte
    default: return nil
    }
  }

  private mutating func skipBlanks() { skip(while: \.isBlank) }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while offset < bytes.count, matches(bytes[offset]) { offset += 1 }
  }
}

extension UInt8 {
  /// Whether it is `"` or `'`.
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
