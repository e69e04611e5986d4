import Diagnostics

/// The bytes of a file with the questions that libyaml's marks leave open.
struct SourceText {
  let file: SourceFile
  let bytes: [UInt8]
  /// One past the last byte that is read.
  let end: Int

  init(_ file: SourceFile, end: Int) {
    self.file = file
    bytes = file.bytes
    self.end = end
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file.id, start: start, end: end)
  }

  /// The first byte from `start` on that is no blank, line break or part of a comment.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset].isBlankOrBreak {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "#") {
        while offset < end, !bytes[offset].isBreak {
          offset += 1
        }
      } else {
        break
      }
    }
    return offset
  }

  /// The place just behind the last indicator between two nodes, or `start` if there is none.
  ///
  /// libyaml puts a missing value at the colon, or at the next token, which may be lines away.
  func endOfIndicators(from start: Int, to end: Int) -> Int {
    var last = start
    var offset = skippingBlanks(from: start, to: end)
    while offset < end {
      last = offset + 1
      offset = skippingBlanks(from: last, to: end)
    }
    return last
  }

  /// The last byte, exclusive, of a block scalar whose event ends at `end`.
  ///
  /// libyaml's mark lies behind the blank lines that follow; blanks are content only where the
  /// decoded text ends in one.
  func endOfBlockScalar(from start: Int, to end: Int, endsInBlank: Bool) -> Int {
    var last = end
    while last > start + 1 {
      let byte = bytes[last - 1]
      guard byte.isBreak || (!endsInBlank && byte.isBlank) else { break }
      last -= 1
    }
    return last
  }

  /// The character at `offset`, or the last one before it where there is only a line's end.
  func character(at offset: Int) -> SourceRange {
    var start = min(offset, bytes.count)
    if start == bytes.count {
      while start > 0, bytes[start - 1].isBlankOrBreak {
        start -= 1
      }
      start = max(0, start - 1)
    } else if bytes[start].isBreak, start > 0, !bytes[start - 1].isBreak {
      start -= 1
    }
    while start > 0, start < bytes.count, bytes[start].isUTF8Continuation {
      start -= 1
    }
    return wholeCharacter(at: start)
  }

  /// The character that starts at `start`; one byte where it is not UTF-8.
  func wholeCharacter(at start: Int) -> SourceRange {
    guard start < bytes.count else { return range(bytes.count, bytes.count) }
    var last = start + 1
    if bytes[start] >= 0xC2 {
      while last < bytes.count, last < start + 4, bytes[last].isUTF8Continuation {
        last += 1
      }
    }
    return range(start, last)
  }

  /// The first byte of the line that holds `offset`.
  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
    }
    return start
  }
}
