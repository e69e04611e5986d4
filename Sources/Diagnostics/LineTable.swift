/// The byte offsets at which the lines of a file start.
///
/// A line ends at a line feed and nowhere else: YAML also breaks lines at U+0085, U+2028 and
/// U+2029, editors do not.
public struct LineTable: Sendable {
  private let file: SourceFile
  private let starts: [Int]
  /// A byte-order mark is no column of line 1.
  private let byteOrderMarkCount: Int

  /// Finds the lines of `file`, in one pass over its bytes.
  public init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
    byteOrderMarkCount = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The number of lines; text behind the last line feed counts as one, even when empty.
  public var count: Int { starts.count }

  /// The position of the byte at `offset`, from 0 to the file's length inclusive.
  public func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let first = line == 0 ? min(byteOrderMarkCount, offset) : starts[line]
    var column = 1
    for byte in file.bytes[first..<offset] where !byte.isUTF8Continuation {
      column += 1
    }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The range of line `line`, from 1, without its line break and byte-order mark.
  public func range(ofLine line: Int) -> SourceRange {
    let start = line == 1 ? byteOrderMarkCount : starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : file.bytes.count
    if end > start, file.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return SourceRange(file: file.id, start: start, end: max(start, end))
  }

  /// The index, from 0, of the line that holds `offset`: the last one that starts at or before it.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}

extension UInt8 {
  /// Whether the byte continues a UTF-8 sequence (`10xxxxxx`), so that no scalar starts at it.
  public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
