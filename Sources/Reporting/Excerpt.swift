import Diagnostics

/// One line of a file as it may be shown, with the columns of a range in it.
struct Excerpt {
  /// The number of the line, from 1.
  let line: Int
  /// The line, with a fixed mark in the place of what may be a secret.
  let text: String
  /// The column, from 0, at which the range starts in `text`.
  let start: Int
  /// The number of columns that the range covers in `text`; at least 1.
  let width: Int

  /// What is shown in the place of hidden text, however long that is.
  static let mark = "***"
  /// The number of columns behind which a line is cut.
  private static let maximumColumns = 160

  /// Cuts out the line that `range` starts in; of a longer range only the part in it.
  init(_ range: SourceRange, in file: SourceFile, _ lines: LineTable, _ redaction: Redaction) {
    line = lines.position(of: range.start).line
    let lineRange = lines.range(ofLine: line)
    var text = ""
    var columns = (start: 0, end: 0)
    for piece in redaction.pieces(of: lineRange, in: file) {
      let column = text.unicodeScalars.count
      switch piece {
      case .shown(let part):
        text += file.text(in: part).printable
        let before = Self.columns(from: part.start, to: range.start, in: part, file)
        let until = Self.columns(from: part.start, to: range.end, in: part, file)
        if range.start >= part.start { columns.start = column + before }
        if range.end > part.start { columns.end = column + until }
      case .hidden(let part):
        text += Self.mark
        let end = column + Self.mark.count
        if range.start >= part.start { columns.start = range.start < part.end ? column : end }
        if range.end > part.start { columns.end = end }
      }
    }
    self.text = Self.cut(text)
    start = min(columns.start, Self.maximumColumns)
    width = max(1, min(columns.end, Self.maximumColumns) - start)
  }

  /// The scalars between two offsets, as far as they lie in `part`.
  private static func columns(
    from start: Int,
    to offset: Int,
    in part: SourceRange,
    _ file: SourceFile
  ) -> Int {
    let end = min(max(offset, start), part.end)
    return file.bytes[start..<end].count { !$0.isUTF8Continuation }
  }

  private static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > maximumColumns else { return text }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: text.unicodeScalars.prefix(maximumColumns))
    return String(cut) + "…"
  }
}
