import Diagnostics

/// Finds the scalars of a text that is meant to be JSON.
struct JSONScanner {
  /// A string, a number or a word.
  struct Scalar {
    /// With its quotes.
    let range: SourceRange
    /// Without them.
    let textRange: SourceRange
    /// Whether it is a number, `true`, `false` or `null`.
    var isLiteral = false
    /// Whether its quotation mark is not closed.
    var isOpen = false
    var hasEscapes = false
    var deviations: [Located<JSONDeviation>] = []
  }

  let file: SourceFile
  var offset: Int
  private let bytes: [UInt8]

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    offset = file.textStart
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The byte at hand; nil at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The character at hand, or the last one at the end.
  var character: SourceRange {
    let start = min(offset, max(0, bytes.count - 1))
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end].isUTF8Continuation { end += 1 }
    return file.range(start, end)
  }

  /// Goes on to the next byte that is no white space, or behind the comment before it, which it
  /// returns.
  mutating func skipBlanks() -> SourceRange? {
    while offset < bytes.count, bytes[offset].isBlankOrBreak { offset += 1 }
    guard offset < bytes.count else { return nil }
    let start = offset
    guard bytes[offset] == UInt8(ascii: "#") || bytes[offset] == UInt8(ascii: "/") else {
      return nil
    }
    if bytes[offset...].starts(with: "/*".utf8) {
      let end = bytes.firstOffset(of: "*/", from: offset + 2)
      offset = end.map { $0 + 2 } ?? bytes.count
    } else if bytes[offset] == UInt8(ascii: "#") || bytes[offset...].starts(with: "//".utf8) {
      offset = file.lineEnd(of: offset)
    } else {
      return nil
    }
    return file.range(start, offset)
  }

  /// The scalar at hand; nil if none starts here.
  mutating func scalar(isKey: Bool) -> Scalar? {
    guard let byte else { return nil }
    switch byte {
    case UInt8(ascii: "\""): return quoted(by: byte, nil)
    case UInt8(ascii: "'"): return quoted(by: byte, .singleQuotes)
    case 0xE2 where Self.openingQuotes.contains(Array(bytes[offset...].prefix(3))):
      return typographic()
    default: return bare(isKey: isKey)
    }
  }

  /// The text of `scalar`, which has escapes, with these decoded.
  func decodedText(of scalar: Scalar) -> [UInt8] {
    Array(JSONText.decode(bytes[scalar.textRange.bounds]).utf8)
  }

  // MARK: Strings

  private static let openingQuotes: Set<[UInt8]> = [
    Array("\u{201C}".utf8), Array("\u{201D}".utf8), Array("\u{201E}".utf8),
  ]

  private mutating func quoted(by quote: UInt8, _ deviation: JSONDeviation?) -> Scalar {
    let start = offset
    var end = start + 1
    var hasEscapes = false
    var deviations: [Located<JSONDeviation>] = []
    while end < bytes.count {
      let byte = bytes[end]
      if byte == quote || byte.isBreak { break }
      if byte != UInt8(ascii: "\\"), byte >= 0x20 {
        end += 1
      } else if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count, !bytes[end + 1].isBreak {
        hasEscapes = true
        let count = JSONText.escapeCount(bytes[end...])
        if count == nil {
          deviations.append(Located(.invalidEscape, at: file.range(end, end + 2)))
        }
        end += count ?? 2
      } else {
        if bytes[end] < 0x20 {
          deviations.append(Located(.controlCharacter, at: file.range(end, end + 1)))
        }
        end += 1
      }
    }
    let isOpen = end >= bytes.count || bytes[end] != quote
    let last = isOpen ? min(end, bytes.count) : end + 1
    offset = last
    let range = file.range(start, last)
    if let deviation, !isOpen { deviations.insert(Located(deviation, at: range), at: 0) }
    return Scalar(
      range: range,
      textRange: file.range(start + 1, max(start + 1, min(end, last))),
      isOpen: isOpen,
      hasEscapes: hasEscapes,
      deviations: deviations
    )
  }

  /// A text between marks of three bytes each, or between one such mark and a straight one.
  private mutating func typographic() -> Scalar {
    let start = offset
    var end = start + 3
    while end < bytes.count, !bytes[end].isBreak, closingCount(at: end) == nil { end += 1 }
    let count = closingCount(at: end)
    offset = end + (count ?? 0)
    let range = file.range(start, offset)
    return Scalar(
      range: range,
      textRange: file.range(start + 3, max(start + 3, end)),
      isOpen: count == nil,
      deviations: count == nil ? [] : [Located(.typographicQuotes, at: range)]
    )
  }

  private func closingCount(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: "\"") { return 1 }
    return Self.openingQuotes.contains(Array(bytes[offset...].prefix(3))) ? 3 : nil
  }

  // MARK: Words

  private mutating func bare(isKey: Bool) -> Scalar? {
    let start = offset
    while offset < bytes.count, !endsWord(isKey: isKey) { offset += 1 }
    guard offset > start else { return nil }
    let range = file.range(start, offset)
    let isLiteral = !isKey && JSONText.isLiteral(bytes[start..<offset])
    return Scalar(
      range: range,
      textRange: range,
      isLiteral: isLiteral,
      deviations: isLiteral ? [] : [Located(.unquotedText, at: range)]
    )
  }

  private func endsWord(isKey: Bool) -> Bool {
    let byte = bytes[offset]
    guard byte == UInt8(ascii: ":") else {
      return byte.isBlankOrBreak || ",{}[]\"'".utf8.contains(byte)
    }
    // `sts:AssumeRole` is one word, and so is the name `<issuer>:sub`.
    let next = bytes[(offset + 1)...].first
    return isKey && (next.map { $0.isBlankOrBreak || "\"'{[".utf8.contains($0) } ?? true)
  }
}

extension SourceRange {
  fileprivate var bounds: Range<Int> { start..<end }
}
