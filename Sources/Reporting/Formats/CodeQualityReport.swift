import Diagnostics

/// The report of Code Quality in GitLab: a list of issues in the shape of Code Climate, of which GitLab
/// reads these keys.
public struct CodeQualityReport: Encodable, Sendable {
  private let issues: [CodeQualityIssue]

  /// Makes the list of the findings in `report`.
  public init(_ report: LintReport) {
    let fingerprints = Fingerprint.all(report.diagnostics, in: report)
    issues = zip(LocatedFinding.all(report.diagnostics, in: report), fingerprints).map(
      CodeQualityIssue.init
    )
  }

  /// Writes the list itself.
  public func encode(to encoder: any Encoder) throws {
    try issues.encode(to: encoder)
  }
}

extension CodeQualityIssue {
  fileprivate init(_ finding: LocatedFinding, _ fingerprint: String) {
    let rule = finding.diagnostic.rule
    self.init(
      "\(rule): \(finding.paragraphs.joined(separator: "; "))",
      check: rule,
      fingerprint: fingerprint,
      severity: finding.diagnostic.severity.ofCodeQuality,
      path: finding.repositoryPath,
      from: finding.start,
      to: finding.end
    )
  }
}

extension Severity {
  fileprivate var ofCodeQuality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
