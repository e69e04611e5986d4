import Diagnostics

/// Writes each finding as a workflow command of GitHub Actions, which shows it beside the line.
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
    let severity = finding.diagnostic.severity
    return WorkflowCommand(
      severity == .note ? "notice" : severity.rawValue,
      title: "authcfg (\(finding.diagnostic.rule))",
      path: finding.repositoryPath,
      from: finding.start,
      to: finding.end,
      message: finding.paragraphs.joined(separator: "\n")
    ).text
  }
}
