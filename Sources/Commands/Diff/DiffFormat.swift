import ArgumentParser
import Reporting

/// The ways to write changes.
enum DiffFormat: String, WordArgument {
  case full
  case json
  case markdown
  case unified
  case github
  case gitlab

  /// What changes are written in where nobody says.
  static let usual = DiffFormat.full

  /// Whether it is for people who read along, so that the numbers are said besides.
  var isForPeople: Bool {
    switch self {
    case .full, .unified, .github: true
    case .json, .markdown, .gitlab: false
    }
  }

  /// What `report` looks like in this format.
  func text(of report: ChangeReport, _ isColored: Bool) throws -> String {
    switch self {
    case .full:
      var reporter = FullChangeReporter(report, palette: Palette(isColored: isColored))
      return reporter.text()
    case .json:
      return try JSON.encode(DiffDocument(report, toolVersion: AuthcfgCommand.version))
    case .markdown:
      var reporter = MarkdownChangeReporter(report)
      return reporter.text()
    case .unified:
      return UnifiedChangeReporter(report).text()
    case .github:
      return GitHubChangeReporter(report).text()
    case .gitlab:
      return try JSON.encode(ChangeQualityReport(report))
    }
  }
}
