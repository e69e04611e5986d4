import Diagnostics

/// The line tables of the files that changes are in, each made when it is first needed.
struct PlaceCache {
  private let report: ChangeReport
  private var tables: [SourceFile.ID: LineTable] = [:]

  init(_ report: ChangeReport) {
    self.report = report
  }

  mutating func position(_ offset: Int, in range: SourceRange) -> SourcePosition {
    let table = tables[range.file] ?? LineTable(report.file(of: range))
    tables[range.file] = table
    return table.position(of: offset)
  }

  /// `values.yaml:12`.
  mutating func text(_ range: SourceRange) -> String {
    "\(report.file(of: range).path):\(position(range.start, in: range).line)"
  }
}
