import ArgumentParser
import Diagnostics
import Reporting

/// The severities that make the linter fail.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning
  case note
  case none

  func fails(_ report: LintReport) -> Bool {
    guard let least = Severity(rawValue: rawValue) else { return false }
    return report.diagnostics.contains { $0.severity >= least }
  }
}
