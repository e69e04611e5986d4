import Diagnostics

/// The lines that belong to one entry of a block mapping, or to one item of a block list.
///
/// With it go the comments right above it that stand in its column, the comment behind it, and below
/// it those that are indented more than it is.
struct EntryLines {
  let file: SourceFile
  /// From the first comment or the key to the end of the last line, without the blanks before it and
  /// the line break behind it.
  let text: SourceRange
  /// The line of the key, or of the dash, without its line break.
  let headLine: SourceRange
  /// The column, from 0, of the key or the dash, and of the first comment.
  let column: Int
  /// Whether comments stand above it.
  var hasCommentsAbove: Bool { text.start < headLine.start }

  /// The whole lines, the last line break included.
  var lines: SourceRange {
    file.range(file.lineStart(of: text.start), file.nextLine(after: text.end))
  }
}

extension EntryLines {
  /// Finds the lines of what reaches from `start`, a key or a dash, to `end`, and whose comments do
  /// not start before `earliest`; `nil` if it shares a line with something else.
  init?(from start: Int, to end: Int, notBefore earliest: Int, in file: SourceFile) {
    let lineStart = file.lineStart(of: start)
    column = file.indentation(ofLineAt: lineStart)
    guard lineStart + column == start, earliest <= lineStart else { return nil }
    guard file.isBlankOrComment(end, file.lineEnd(of: end)) else { return nil }
    self.file = file
    headLine = file.range(lineStart, file.lineEnd(of: start))
    let first = Self.firstComment(above: lineStart, column, notBefore: earliest, in: file)
    let last = Self.lastComment(below: end, column, in: file)
    text = file.range(first + column, last)
  }

  /// The start of the first of the comments right above the line at `start`.
  ///
  /// Those that a file or a document starts with are about the whole of it.
  private static func firstComment(
    above start: Int,
    _ column: Int,
    notBefore earliest: Int,
    in file: SourceFile
  ) -> Int {
    var first = start
    while first > file.textStart {
      let line = file.lineStart(of: first - 1)
      guard line >= earliest, file.isComment(at: line + column, inLine: line) else { break }
      first = line
    }
    guard first < start, column == 0 else { return first }
    if first == file.textStart { return start }
    let above = file.lineStart(of: first - 1)
    let isHeader = file.bytes[above...].starts(with: "---".utf8)
    return isHeader ? start : first
  }

  /// The end of the line of `end`, or of the last comment below that is indented more than `column`.
  private static func lastComment(below end: Int, _ column: Int, in file: SourceFile) -> Int {
    var last = file.lineEnd(of: end)
    var line = file.nextLine(after: end)
    while line < file.bytes.count {
      let lineEnd = file.lineEnd(of: line)
      let indentation = file.indentation(ofLineAt: line)
      if file.isComment(at: line + indentation, inLine: line) {
        guard indentation > column else { break }
        last = lineEnd
      } else if !file.isBlankOrComment(line, lineEnd) {
        break
      }
      line = file.nextLine(after: line)
    }
    return last
  }

  /// Whether every line can be indented otherwise, so that it starts in `column`, without any text
  /// changing its meaning.
  func canStart(inColumn column: Int) -> Bool {
    let bytes = file.bytes[text.start..<text.end]
    guard !bytes.containsForeignBreak else { return false }
    var line = file.nextLine(after: text.start)
    while line < text.end {
      let end = file.lineEnd(of: line)
      let indentation = file.indentation(ofLineAt: line)
      let isComment = file.isComment(at: line + indentation, inLine: line)
      let isEmpty = file.bytes[line..<end].allSatisfy { $0 == UInt8(ascii: " ") }
      guard isComment || isEmpty || indentation >= self.column else { return false }
      // At the start of a line these would end the document, be it in the middle of a text.
      if column == 0, indentation == self.column {
        let rest = file.bytes[(line + indentation)...]
        if rest.starts(with: "---".utf8) || rest.starts(with: "...".utf8) { return false }
      }
      line = file.nextLine(after: line)
    }
    return true
  }
}

extension EntryTrail {
  /// The lines of the entry at `index` of the way.
  func lines(ofStep index: Int) -> EntryLines? {
    let step = steps[index]
    guard !step.key.hasProperties, step.mapping.style == .block else { return nil }
    return EntryLines(
      from: step.key.range.start,
      to: step.end,
      notBefore: earliestStart(ofStep: index),
      in: file
    )
  }
}

extension SourceFile {
  /// Whether nothing stands from `start` to `end` but blanks and a comment.
  func isBlankOrComment(_ start: Int, _ end: Int) -> Bool {
    let rest = bytes[start..<end].drop(while: \.isBlank)
    guard let first = rest.first else { return true }
    let isApart = rest.startIndex > start || start == 0 || bytes[start - 1].isBlankOrBreak
    return first == UInt8(ascii: "#") && isApart
  }

  /// Whether a comment starts at `offset`, before which only blanks stand in the line at `start`.
  func isComment(at offset: Int, inLine start: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#") else { return false }
    return bytes[start..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is a line break that only YAML knows: U+0085, U+2028, U+2029, or a carriage return
  /// alone.
  var containsForeignBreak: Bool {
    var previous: UInt8 = 0
    for byte in self {
      if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { return true }
      previous = byte
    }
    return ["\u{85}", "\u{2028}", "\u{2029}"].contains { contains(text: $0) }
  }
}
