import Diagnostics

/// The line tables and redactions of the files that have findings, each made when it is first needed.
struct LineCache {
  private let report: LintReport
  private var tables: [SourceFile.ID: LineTable] = [:]
  private var redactions: [SourceFile.ID: Redaction] = [:]

  init(_ report: LintReport) {
    self.report = report
  }

  mutating func position(_ offset: Int, in file: SourceFile.ID) -> SourcePosition {
    table(of: file).position(of: offset)
  }

  /// The first byte of the line that `offset` is in.
  mutating func lineStart(of offset: Int, in file: SourceFile.ID) -> Int {
    let table = table(of: file)
    return table.range(ofLine: table.position(of: offset).line).start
  }

  /// The line that `range` starts in, as far as it may be shown.
  mutating func excerpt(of range: SourceRange) -> Excerpt {
    let file = report.file(range)
    let redaction = redactions[range.file] ?? file.redaction()
    redactions[range.file] = redaction
    return Excerpt(range, in: file.source, table(of: range.file), redaction)
  }

  private mutating func table(of file: SourceFile.ID) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(report.file(file).source)
    tables[file] = table
    return table
  }
}
