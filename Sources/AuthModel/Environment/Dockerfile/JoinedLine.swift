import Diagnostics

/// A line of a Dockerfile, with the lines that it is continued on put behind it.
///
/// A line that stands alone is not copied: its indices are the offsets of the file.
struct JoinedLine {
  /// A part of the line that stands in one piece.
  private struct Piece {
    let index: Int
    let offset: Int
  }

  /// Its bytes, without line breaks and the characters that continue it.
  private(set) var bytes: ArraySlice<UInt8>
  private let file: SourceFile
  private var pieces: [Piece] = []

  init(_ file: SourceFile, _ first: Range<Int>) {
    self.file = file
    bytes = file.bytes[first]
  }

  /// Puts the bytes `next` of the file behind the line.
  mutating func append(_ next: Range<Int>) {
    if pieces.isEmpty {
      pieces = [Piece(index: 0, offset: bytes.startIndex)]
      bytes = Array(bytes)[...]
    }
    guard !next.isEmpty else { return }
    pieces.append(Piece(index: bytes.endIndex, offset: next.lowerBound))
    bytes += file.bytes[next]
  }

  /// Where the bytes at `indices` stand in the file, with all that is between them.
  func range(_ indices: Range<Int>) -> SourceRange {
    let start = offset(of: indices.lowerBound)
    return file.range(start, indices.isEmpty ? start : offset(of: indices.upperBound - 1) + 1)
  }

  private func offset(of index: Int) -> Int {
    guard !pieces.isEmpty else { return index }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].index <= index { low = middle } else { high = middle }
    }
    return pieces[low].offset + index - pieces[low].index
  }

  /// The first index at or behind `start` at which no blank stands.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, bytes[index].isBlankOrBreak { index += 1 }
    return index
  }

  /// The first index at or behind `start` at which a blank stands, or the end.
  func wordEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, !bytes[index].isBlankOrBreak { index += 1 }
    return index
  }

  /// The bytes from `start` on without the blanks at both ends.
  func trimmed(from start: Int) -> Range<Int> {
    let start = skippingBlanks(from: start)
    var end = bytes.endIndex
    while end > start, bytes[end - 1].isBlankOrBreak { end -= 1 }
    return start..<end
  }

  /// The words at `indices`, which blanks part.
  func words(in indices: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = skippingBlanks(from: indices.lowerBound)
    while index < indices.upperBound {
      let end = min(wordEnd(from: index), indices.upperBound)
      words.append(index..<end)
      index = skippingBlanks(from: end)
    }
    return words
  }
}
