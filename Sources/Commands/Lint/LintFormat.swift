import ArgumentParser
import Linting
public import Reporting
import Rules

extension LintFormat: WordArgument {}

extension LintFormat {
  /// Whether it is for people who read along, so that the numbers are said besides.
  var isForPeople: Bool {
    switch self {
    case .auto, .full, .concise, .github: true
    default: false
    }
  }

  /// What `report` looks like in this format.
  func text(
    of report: LintReport,
    in context: ProcessContext,
    _ isColored: Bool,
    category: String? = nil
  ) throws -> String {
    switch self {
    case .auto:
      return try Self.chosen(in: context).text(of: report, in: context, isColored)
    case .full:
      var reporter = FullReporter(report, palette: Palette(isColored: isColored))
      return reporter.text()
    case .concise:
      return ConciseReporter(report).text()
    case .json:
      return try JSON.encode(document(of: report))
    case .jsonLines:
      return try document(of: report).diagnostics
        .map { try JSON.encode($0, isOneLine: true) }.joined()
    case .sarif:
      let rules = RuleCatalog.standard.entries.map(\.description)
      return try JSON.encode(
        SARIFLog(
          report,
          rules: rules,
          toolVersion: AuthcfgCommand.version,
          category: category
        )
      )
    case .github:
      return GitHubReporter(report).text()
    case .gitlab:
      return try JSON.encode(CodeQualityReport(report))
    case .junit:
      return JUnitReport(report).text()
    case .rdjson:
      return try JSON.encode(ReviewdogReport(report))
    case .markdown:
      return MarkdownReporter(report).text()
    }
  }

  private func document(of report: LintReport) -> LintDocument {
    LintDocument(report, toolVersion: AuthcfgCommand.version)
  }

  /// What `auto` stands for: annotations where GitHub Actions reads along, paragraphs on a terminal, and
  /// one line a finding elsewhere.
  private static func chosen(in context: ProcessContext) -> LintFormat {
    if context.environment["GITHUB_ACTIONS"] == "true" { return .github }
    return context.isOutputTerminal ? .full : .concise
  }
}
