import Diagnostics

extension Stream {
  /// All comments up to `unreadStart`, sorted by place.
  ///
  /// libyaml drops comments, so they are looked for on each call, in the gaps between scalars and
  /// in the headers of block scalars. A `#` starts one at the start of a line or behind a blank.
  public func comments() -> [Comment] {
    var comments: [Comment] = []
    var offset = region.start
    for record in records where record.kind == .scalar {
      addComments(from: offset, to: Int(record.start), &comments)
      if record.style == .literal || record.style == .folded {
        addComments(from: Int(record.start), to: endOfHeader(record), &comments)
      }
      offset = max(offset, Int(record.end))
    }
    addComments(from: offset, to: unreadStart ?? region.end, &comments)
    return comments
  }

  private func endOfHeader(_ record: Record) -> Int {
    var offset = Int(record.start)
    while offset < record.end, !bytes[offset].isBreak {
      offset += 1
    }
    return offset
  }

  /// Adds the comments that start in a gap; each goes on to the end of its line.
  private func addComments(from start: Int, to end: Int, _ comments: inout [Comment]) {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "#"), startsComment(offset) else {
        offset += 1
        continue
      }
      let first = offset
      while offset < end, !bytes[offset].isBreak, !isForeignBreak(offset) {
        offset += 1
      }
      let range = SourceRange(file: file.id, start: first, end: offset)
      comments.append(Comment(range: range, isAlone: isAlone(first), file: file))
    }
  }

  /// Whether U+0085, U+2028 or U+2029 stands there: a line break to libyaml, and so a comment's end.
  private func isForeignBreak(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0xC2: bytes[offset...].starts(with: [0xC2, 0x85])
    case 0xE2:
      bytes[offset...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[offset...].starts(with: [0xE2, 0x80, 0xA9])
    default: false
    }
  }

  private func startsComment(_ offset: Int) -> Bool {
    offset == textStart || bytes[offset - 1].isBlankOrBreak
  }

  private func isAlone(_ offset: Int) -> Bool {
    var start = offset
    while start > textStart, bytes[start - 1].isBlank {
      start -= 1
    }
    return start == textStart || bytes[start - 1].isBreak
  }

  /// Where the text starts, behind a byte-order mark.
  private var textStart: Int {
    bytes[region.start...].starts(with: [0xEF, 0xBB, 0xBF]) ? region.start + 3 : region.start
  }
}
