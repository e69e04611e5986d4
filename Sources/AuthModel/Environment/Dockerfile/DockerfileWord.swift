import Diagnostics

/// A part of a Dockerfile's line as Docker's shell reads it: quotes and escapes taken off, variables
/// left as they are.
///
/// Source: BuildKit, `frontend/dockerfile/shell/lex.go`.
struct DockerfileWord {
  /// Where it is spelled.
  let range: SourceRange
  /// Where its text stands if it stands there byte for byte.
  let textRange: SourceRange
  /// What it says, if that is something else than what stands at `textRange`.
  let text: [UInt8]?
  /// A quotation mark in it that nothing closes.
  let openQuote: SourceRange?

  /// Reads the bytes of `line` at `indices`.
  init(_ line: JoinedLine, _ indices: Range<Int>, escape: UInt8) {
    range = line.range(indices)
    let inner = Self.plainText(of: line.bytes, indices, escape)
    let textRange = inner.map(line.range) ?? range
    self.textRange = textRange
    // Lines that were joined have more between them.
    if let inner, textRange.count == inner.count {
      text = nil
      openQuote = nil
      return
    }
    var reader = Reader(line.bytes[indices], escape: escape)
    text = reader.text()
    openQuote = reader.openQuote.map { line.range($0..<$0 + 1) }
  }

  /// Where the text of the word at `indices` stands, if that is all of the word or all between the
  /// quotes around it; `nil` if something has to be taken off first.
  private static func plainText(
    of bytes: ArraySlice<UInt8>,
    _ indices: Range<Int>,
    _ escape: UInt8
  ) -> Range<Int>? {
    guard let first = indices.first else { return indices }
    let isQuoted = bytes[first].isQuote
    guard !isQuoted || indices.count > 1 && bytes[indices.upperBound - 1] == bytes[first] else {
      return nil
    }
    let inner = isQuoted ? indices.lowerBound + 1..<indices.upperBound - 1 : indices
    for index in inner {
      let byte = bytes[index]
      // In quotes, those of the other kind are text.
      let isMark = isQuoted ? byte == bytes[first] : byte.isQuote
      guard !isMark, byte != escape else { return nil }
    }
    return inner
  }

  private struct Reader {
    let bytes: ArraySlice<UInt8>
    let escape: UInt8
    var openQuote: Int?

    init(_ bytes: ArraySlice<UInt8>, escape: UInt8) {
      self.bytes = bytes
      self.escape = escape
    }

    mutating func text() -> [UInt8] {
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var quote: (mark: UInt8, index: Int)?
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        index += 1
        if let mark = quote?.mark, byte == mark {
          quote = nil
        } else if quote == nil, byte.isQuote {
          quote = (byte, index - 1)
        } else if byte == escape, quote?.mark != UInt8(ascii: "'") {
          guard index < bytes.endIndex else { break }
          let next = bytes[index]
          index += 1
          let isTaken = quote == nil || next == escape || "\"$".utf8.contains(next)
          text += isTaken ? [next] : [byte, next]
        } else {
          text.append(byte)
        }
      }
      openQuote = quote?.index
      return text
    }
  }
}

extension JoinedLine {
  /// The words at `indices` as `ENV` and `ARG` part them: blanks in quotes and behind an escape are
  /// parts of a word.
  func assignments(in indices: Range<Int>, escape: UInt8) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = skippingBlanks(from: indices.lowerBound)
    while start < indices.upperBound {
      var end = start
      var quote: UInt8?
      while end < indices.upperBound, quote != nil || !bytes[end].isBlankOrBreak {
        let byte = bytes[end]
        if byte == escape, quote != UInt8(ascii: "'") {
          end += 1
        } else if byte == quote {
          quote = nil
        } else if quote == nil, byte.isQuote {
          quote = byte
        }
        end += 1
      }
      end = min(end, indices.upperBound)
      words.append(start..<end)
      start = skippingBlanks(from: end)
    }
    return words
  }
}
