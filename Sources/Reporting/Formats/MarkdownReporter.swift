import Diagnostics

/// Writes the findings as Markdown for a review comment: the numbers, and a table for each file.
public struct MarkdownReporter {
  private let report: LintReport

  /// Makes a reporter for `report`.
  public init(_ report: LintReport) {
    self.report = report
  }

  /// The whole text.
  public func text() -> String {
    let findings = Dictionary(
      grouping: LocatedFinding.all(report.diagnostics, in: report),
      by: \.diagnostic.range.file
    )
    let tables = report.files.compactMap { file in
      findings[file.source.id].map { table(of: file.source.path, $0) }
    }
    return (["**authcfg**: \(report.summary.line)\n"] + tables).joined(separator: "\n")
  }

  private func table(of path: String, _ findings: [LocatedFinding]) -> String {
    let rows = findings.map { finding in
      let message = finding.paragraphs.map(\.markdown).joined(separator: "<br>")
      return "| \(finding.start.line) | \(finding.diagnostic.severity.rawValue) "
        + "| `\(finding.diagnostic.rule)` | \(message) |\n"
    }
    return """
      #### \(path.printable.markdown)

      | Line | Severity | Rule | Finding |
      | ---: | --- | --- | --- |
      \(rows.joined())
      """
  }
}
