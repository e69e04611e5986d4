import Diagnostics

/// The line tables of the files that have findings, each made when it is first needed.
struct PositionCache {
  private let report: LintReport
  private var tables: [SourceFile.ID: LineTable] = [:]

  init(_ report: LintReport) {
    self.report = report
  }

  mutating func position(_ offset: Int, in file: SourceFile.ID) -> SourcePosition {
    if let table = tables[file] { return table.position(of: offset) }
    let table = LineTable(report.file(file).source)
    tables[file] = table
    return table.position(of: offset)
  }
}
