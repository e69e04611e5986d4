import Diagnostics

/// Finds the lines of an environment file that set a variable, one after the other.
struct EnvironmentScanner {
  /// A variable that is set.
  struct Line {
    let name: Located<String>
    let value: Text
  }

  /// A value as it is spelled.
  struct Text {
    let text: String
    /// With the quotes.
    let range: SourceRange
    /// Where the text would stand byte for byte, without quotes.
    let textRange: SourceRange
  }

  /// The quotation marks at the start of a value that are never closed.
  private(set) var openQuotes: [SourceRange] = []
  /// What sets no variable and is no comment: nobody knows what it is.
  private(set) var strangers: [SourceRange] = []
  private let file: SourceFile
  private let bytes: [UInt8]
  private var offset: Int

  init(_ file: SourceFile) {
    self.file = file
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

  /// The name at the start of the line, up to behind its `=` and the blanks there.
  private mutating func scanName() -> Located<String>? {
    skipBlanks()
    let export = bytes[offset...].prefix { !$0.isBlankOrBreak }
    if export.elementsEqual("export".utf8) {
      offset = export.endIndex
      skipBlanks()
    }
    let name = bytes[offset...].prefix { $0.isBase64URL || $0 == UInt8(ascii: ".") }
    guard !name.isEmpty else { return nil }
    offset = name.endIndex
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    return Located(
      String(decoding: name, as: UTF8.self),
      at: file.range(name.startIndex, name.endIndex)
    )
  }

  private mutating func scanValue() -> Text {
    let start = offset
    skipBlanks()
    if let quoted = scanQuoted() {
      skipRest(from: offset)
      return quoted
    }
    let lineEnd = file.lineEnd(of: offset)
    var end = offset
    while end < lineEnd, !startsComment(end, in: start) { end += 1 }
    while end > offset, bytes[end - 1].isBlankOrBreak { end -= 1 }
    // An empty value stands behind the sign, not behind blanks.
    let range = end > offset ? file.range(offset, end) : file.range(start, start)
    offset = file.nextLine(after: lineEnd)
    return Text(text: file.text(in: range), range: range, textRange: range)
  }

  /// Whether the value that starts at `start` ends here because a `#` follows a blank.
  private func startsComment(_ offset: Int, in start: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "#") && offset > start && bytes[offset - 1].isBlank
  }

  /// The text in quotes, which may have several lines; nil if no quote starts here, or none ends it.
  private mutating func scanQuoted() -> Text? {
    guard offset < bytes.count, "\"'".utf8.contains(bytes[offset]) else { return nil }
    let quote = bytes[offset]
    var text: [UInt8] = []
    var end = offset + 1
    while end < bytes.count {
      if bytes[end] == quote {
        let range = file.range(offset, end + 1)
        offset = end + 1
        return Text(
          text: String(decoding: text, as: UTF8.self),
          range: range,
          textRange: range.slice(1, count: range.count - 2)
        )
      }
      let escaped = bytes[end] == UInt8(ascii: "\\") ? bytes[(end + 1)...].first : nil
      if let escaped, let character = Self.character(escaped, in: quote) {
        text.append(character)
        end += 2
      } else {
        text.append(bytes[end])
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

  private mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
  }
}
