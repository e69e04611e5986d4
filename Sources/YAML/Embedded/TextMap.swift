import Diagnostics

/// Where each byte of a block scalar's text stands in its file.
///
/// The text lacks the indentation of its lines, and each of its line breaks is a line feed.
struct TextMap {
  /// Bytes of the text that stand in one piece; of a line break the numbers may differ.
  private struct Piece {
    let textStart: Int
    let textCount: Int
    let start: Int
    let count: Int
  }

  /// The text itself.
  let text: [UInt8]
  /// The lines of the file that the text is taken from, the first from its indentation on.
  let lines: SourceRange
  private var pieces: [Piece] = []
  private var textOffset = 0

  /// Finds the text of `node`, a literal block scalar that is not empty; nil for everything else, and
  /// where its lines are indented otherwise than the text says.
  init?(_ node: Node) {
    guard node.kind == .scalar, node.style == .literal else { return nil }
    text = Array(node.text.utf8)
    let file = node.stream.file
    let bytes = file.bytes
    var offset = node.range.start
    while offset < bytes.count, !bytes[offset].isBreak { offset += 1 }
    offset += bytes.lengthOfBreak(at: offset)
    let first = offset
    lines = file.range(first, max(first, node.range.end))
    guard let indentation = Self.indentation(of: text, at: first, in: bytes) else { return nil }
    while textOffset < text.count {
      let blanks = bytes[offset...].prefix(indentation).prefix { $0 == UInt8(ascii: " ") }.count
      offset += blanks
      guard add(&offset, bytes) else { return nil }
    }
  }

  /// How many blanks stand before each line: the first line that holds more says so.
  private static func indentation(of text: [UInt8], at start: Int, in bytes: [UInt8]) -> Int? {
    guard let firstText = text.firstIndex(where: { !$0.isBlankOrBreak }) else { return nil }
    guard let first = bytes[start...].firstIndex(where: { !$0.isBlankOrBreak }) else { return nil }
    let isInLine = { (byte: UInt8) in !byte.isBreak }
    let textColumn = text[..<firstText].reversed().prefix(while: isInLine).count
    let column = bytes[start..<first].reversed().prefix(while: isInLine).count
    return column >= textColumn ? column - textColumn : nil
  }

  /// Adds the rest of a line with its break; false if the text has something else there.
  private mutating func add(_ offset: inout Int, _ bytes: [UInt8]) -> Bool {
    let start = offset
    let textStart = textOffset
    while textOffset < text.count, offset < bytes.count, bytes.lengthOfBreak(at: offset) == 0 {
      guard bytes[offset] == text[textOffset] else { return false }
      offset += 1
      textOffset += 1
    }
    addPiece(textStart, textOffset - textStart, start, offset - start)
    guard textOffset < text.count else { return true }
    let count = bytes.lengthOfBreak(at: offset)
    let textCount = text.lengthOfBreak(at: textOffset)
    // libyaml keeps U+2028 and U+2029 as they are and makes a line feed of all others.
    let isKept = bytes[offset..<(offset + count)].elementsEqual(text[textOffset...].prefix(count))
    guard count > 0, isKept || text[textOffset] == UInt8(ascii: "\n") else { return false }
    addPiece(textOffset, textCount, offset, count)
    offset += count
    textOffset += textCount
    return true
  }

  private mutating func addPiece(_ textStart: Int, _ textCount: Int, _ start: Int, _ count: Int) {
    guard textCount > 0 else { return }
    pieces.append(Piece(textStart: textStart, textCount: textCount, start: start, count: count))
  }

  /// Where the byte at `offset` of the text stands, or where the text ends.
  func start(_ offset: Int) -> Int {
    guard let piece = piece(around: offset), offset < text.count else { return end(text.count) }
    return piece.start + min(offset - piece.textStart, piece.count)
  }

  /// The place behind the byte before `offset`.
  func end(_ offset: Int) -> Int {
    guard offset > 0, let piece = piece(around: offset - 1) else { return lines.start }
    let count = offset - piece.textStart
    return piece.start + (count == piece.textCount ? piece.count : count)
  }

  /// The part of the file that the bytes `start..<end` of the text stand in.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    let first = self.start(start)
    return SourceRange(
      file: lines.file,
      start: first,
      end: start == end ? first : max(first, self.end(end))
    )
  }

  private func piece(around offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].textStart <= offset { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? nil : pieces[low]
  }
}

extension [UInt8] {
  /// The number of bytes of the line break at `offset`, in YAML 1.1's sense; 0 if there is none.
  fileprivate func lengthOfBreak(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    switch self[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < count && self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return self[offset...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      let rest = self[offset...]
      let isBreak = rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9])
      return isBreak ? 3 : 0
    default: return 0
    }
  }
}
