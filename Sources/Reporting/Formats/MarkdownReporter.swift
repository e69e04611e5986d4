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
      let message = finding.paragraphs.map(Self.escaped).joined(separator: "<br>")
      return "| \(finding.start.line) | \(finding.diagnostic.severity.rawValue) "
        + "| `\(finding.diagnostic.rule)` | \(message) |\n"
    }
    return """
      #### \(Self.escaped(path.printable))

      | Line | Severity | Rule | Finding |
      | ---: | --- | --- | --- |
      \(rows.joined())
      """
  }

  /// The text with everything escaped that could be more than text to Markdown or to HTML, or call
  /// somebody by name.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "@": escaped += "&#64;"
      case "\n": escaped += "<br>"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
