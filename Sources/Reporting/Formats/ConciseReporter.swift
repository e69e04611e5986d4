import Diagnostics

/// Writes each finding as one line: `path:line:column: severity[rule] message`.
public struct ConciseReporter {
  private let report: LintReport

  /// Makes a reporter for `report`.
  public init(_ report: LintReport) {
    self.report = report
  }

  /// The lines of all findings; empty if there is none.
  public func text() -> String {
    var positions = LineCache(report)
    var text = ""
    for diagnostic in report.diagnostics {
      let position = positions.position(diagnostic.range.start, in: diagnostic.range.file)
      let path = report.file(diagnostic.range).source.path
      let severity = diagnostic.severity.rawValue
      text += "\(path):\(position.line):\(position.column): ".printable
      text += "\(severity)[\(diagnostic.rule)] \(diagnostic.message.printable)\n"
    }
    return text
  }
}
