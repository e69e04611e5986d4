/// The parts of a file that no report may show.
public struct Redaction: Sendable {
  /// The ranges that hold what may be a secret, in order, none overlapping another.
  private let concealed: [SourceRange]
  /// The end of the file that could not be read, where any word may be part of a secret.
  private let unread: SourceRange?

  /// Makes a redaction that hides `concealed`, and in `unread` all but what looks like a key.
  public init(concealed: [SourceRange], unread: SourceRange?) {
    self.concealed = concealed.filter { !$0.isEmpty }.sorted()
    self.unread = unread
  }

  /// A redaction that hides what this one hides, and what `other` does, of the same file.
  public func joined(with other: Redaction) -> Redaction {
    let all = (concealed + other.concealed).sorted()
    let joined = all.reduce(into: [SourceRange]()) { joined, range in
      guard let last = joined.last, range.start < last.end else {
        joined.append(range)
        return
      }
      let end = max(last.end, range.end)
      joined[joined.count - 1] = SourceRange(file: last.file, start: last.start, end: end)
    }
    let starts = [unread, other.unread].compactMap(\.self)
    return Redaction(concealed: joined, unread: starts.min { $0.start < $1.start })
  }

  /// A piece of a line.
  public enum Piece: Hashable, Sendable {
    /// Bytes that may be shown.
    case shown(SourceRange)
    /// Bytes in whose place a fixed mark is shown, so that not even their number is.
    case hidden(SourceRange)
  }

  /// Cuts `line`, the range of one line of `file`, into what may be shown and what may not.
  ///
  /// A comment behind something hidden is left out: it may well repeat the secret. So is every
  /// comment of a file that could not be read to its end, where it may stand in a secret's place.
  public func pieces(of line: SourceRange, in file: SourceFile) -> [Piece] {
    var pieces: [Piece] = []
    var position = line.start
    for range in hiddenRanges(in: line, file) where range.end > position {
      let start = max(range.start, position)
      pieces += shown(slice(line, position, start), isFirst: pieces.isEmpty, file)
      pieces.append(.hidden(slice(line, start, range.end)))
      position = range.end
    }
    return pieces + shown(slice(line, position, line.end), isFirst: pieces.isEmpty, file)
  }

  /// The pieces of `range`, which nothing hides; behind something hidden it is shown up to a comment.
  private func shown(_ range: SourceRange, isFirst: Bool, _ file: SourceFile) -> [Piece] {
    guard !range.isEmpty else { return [] }
    let bytes = file.bytes[range.start..<range.end]
    let comment =
      !isFirst || unread != nil
      ? bytes.firstIndex(of: UInt8(ascii: "#")) : valueLikeComment(in: bytes)
    guard let comment else { return [.shown(range)] }
    let end = bytes[..<comment].lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 }
    return end.map { [.shown(slice(range, range.start, $0))] } ?? []
  }

  /// The start of a comment in the place of a value: `password: #secret`.
  private func valueLikeComment(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let comment = bytes.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let before = bytes[..<comment].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    let isDirect = comment + 1 < bytes.endIndex && bytes[comment + 1] != UInt8(ascii: " ")
    return isDirect && before == UInt8(ascii: ":") ? comment : nil
  }

  private func slice(_ line: SourceRange, _ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: line.file, start: start, end: end)
  }

  private func hiddenRanges(in line: SourceRange, _ file: SourceFile) -> [SourceRange] {
    let clipped = concealed[firstConcealed(endingBehind: line.start)...]
      .prefix { $0.start < line.end }
      .map { slice(line, max($0.start, line.start), min($0.end, line.end)) }
    guard let unread, unread.start < line.end else { return clipped }
    let start = max(unread.start, line.start)
    let visible = start == line.start ? keyEnd(slice(line, start, line.end), file) : start
    return clipped.filter { $0.end <= visible } + [slice(line, visible, line.end)]
  }

  /// The index of the first concealed range that ends behind `offset`.
  private func firstConcealed(endingBehind offset: Int) -> Int {
    var low = 0
    var high = concealed.count
    while low < high {
      let middle = (low + high) / 2
      if concealed[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The end of the dashes, the key and the colon that `line` starts with, or its start if it does
  /// not look so.
  private func keyEnd(_ line: SourceRange, _ file: SourceFile) -> Int {
    let bytes = file.bytes
    var offset = line.start
    func skip(while matches: (UInt8) -> Bool) {
      while offset < line.end, matches(bytes[offset]) { offset += 1 }
    }
    skip { $0.isBlank || $0 == UInt8(ascii: "-") }
    let indentation = offset
    skip { $0 == UInt8(ascii: "\"") }
    let nameStart = offset
    skip { $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    let name = bytes[nameStart..<offset]
    skip { $0 == UInt8(ascii: "\"") }
    let hasColon = offset < line.end && bytes[offset] == UInt8(ascii: ":")
    let isKey = hasColon && (1...40).contains(name.count) && KeyText.isName(name.span)
    return isKey ? offset + 1 : indentation
  }
}
