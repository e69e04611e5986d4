/// The lines of a file as an editor of text sees them; a line ends at a line feed and nowhere else.
extension SourceFile {
  /// The offset of the text, behind a byte-order mark.
  public var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line break of the file: that of its first line, a line feed if there is but one line.
  public var lineBreak: String {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0 else { return "\n" }
    return bytes[feed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// The offset at which the line of the byte at `offset` starts, behind a byte-order mark.
  public func lineStart(of offset: Int) -> Int {
    let feed = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n"))
    return feed.map { $0 + 1 } ?? min(textStart, offset)
  }

  /// The offset at which the line of the byte at `offset` ends, before its line break.
  public func lineEnd(of offset: Int) -> Int {
    let feed = bytes[offset...].firstIndex(of: UInt8(ascii: "\n"))
    guard let feed, feed > offset, bytes[feed - 1] == UInt8(ascii: "\r") else {
      return feed ?? bytes.count
    }
    return feed - 1
  }

  /// The offset behind the line break of the line of the byte at `offset`.
  public func nextLine(after offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// The number of spaces that the line at `start` starts with.
  public func indentation(ofLineAt start: Int) -> Int {
    bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// The range of the bytes `start..<end`.
  public func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: id, start: start, end: end)
  }
}
