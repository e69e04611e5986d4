import ArgumentParser
import Diagnostics
public import Projects
import Reporting

extension FailLevel: WordArgument {}

extension FailLevel {
  func fails(_ report: LintReport) -> Bool {
    guard let least = Severity(rawValue: rawValue) else { return false }
    return report.diagnostics.contains { $0.severity >= least }
  }
}
