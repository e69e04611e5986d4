import Diagnostics

/// Writes each finding as a workflow command of GitHub Actions, which shows it beside the line.
///
/// A range over several lines has no columns: GitHub takes those of the first line for those of the last.
public struct GitHubReporter {
  private let report: LintReport

  /// Makes a reporter for `report`.
  public init(_ report: LintReport) {
    self.report = report
  }

  /// The lines of all findings; empty if there is none.
  public func text() -> String {
    LocatedFinding.all(report.diagnostics, in: report).map(command).joined()
  }

  private func command(_ finding: LocatedFinding) -> String {
    var properties = [
      ("title", "authcfg (\(finding.diagnostic.rule))"), ("file", finding.path),
      ("line", "\(finding.start.line)"), ("endLine", "\(finding.end.line)"),
    ]
    if finding.start.line == finding.end.line {
      properties += [("col", "\(finding.start.column)"), ("endColumn", "\(finding.end.column)")]
    }
    let list = properties.map { "\($0)=\(Self.escaped($1, also: [":": "%3A", ",": "%2C"]))" }
    let message = Self.escaped(finding.paragraphs.joined(separator: "\n"), also: [:])
    let command =
      finding.diagnostic.severity == .note ? "notice" : finding.diagnostic.severity.rawValue
    return "::\(command) \(list.joined(separator: ","))::\(message)\n"
  }

  /// What GitHub's own toolkit writes in the place of what would end a message or a property.
  private static func escaped(_ text: String, also marks: [Character: String]) -> String {
    let replacements = marks.merging(["%": "%25", "\r": "%0D", "\n": "%0A", "\r\n": "%0D%0A"]) {
      $1
    }
    return text.map { replacements[$0] ?? String($0) }.joined()
  }
}
