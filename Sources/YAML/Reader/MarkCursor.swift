import Diagnostics

/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// Marks come almost in order, so the cursor walks from one to the next, forwards or backwards. In
/// an ASCII file a mark is the offset.
struct MarkCursor {
  private let bytes: [UInt8]
  /// Where the text starts, behind a byte-order mark, and where it ends.
  private let start: Int
  private let end: Int
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    offset = start
    var union: UInt8 = 0
    for byte in bytes[start..<end] {
      union |= byte
    }
    isASCII = union < 0x80
  }

  /// The offset in the file of the code point at `mark`, at most the end of the text.
  mutating func offset(of mark: Int) -> Int {
    if isASCII {
      return min(start + mark, end)
    }
    while index < mark, offset < end {
      repeat {
        offset += 1
      } while offset < end && bytes[offset].isUTF8Continuation
      index += 1
    }
    while index > mark, offset > start {
      repeat {
        offset -= 1
      } while offset > start && bytes[offset].isUTF8Continuation
      index -= 1
    }
    return offset
  }
}
