import Diagnostics

/// The report of Code Quality in GitLab: a list of issues in the shape of Code Climate, of which GitLab
/// reads these keys.
public struct CodeQualityReport: Encodable, Sendable {
  private let issues: [Issue]

  /// Makes the list of the findings in `report`.
  public init(_ report: LintReport) {
    let fingerprints = Fingerprint.all(report.diagnostics, in: report)
    issues = zip(LocatedFinding.all(report.diagnostics, in: report), fingerprints).map(Issue.init)
  }

  /// Writes the list itself.
  public func encode(to encoder: any Encoder) throws {
    try issues.encode(to: encoder)
  }

  private struct Issue: Encodable {
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location

    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }

    init(_ finding: LocatedFinding, _ fingerprint: String) {
      let rule = finding.diagnostic.rule
      description = "\(rule): \(finding.paragraphs.joined(separator: "; "))"
      checkName = rule
      self.fingerprint = fingerprint
      severity =
        switch finding.diagnostic.severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
      location = Location(
        path: finding.path.relativePath,
        positions: Positions(begin: Position(finding.start), end: Position(finding.end))
      )
    }
  }

  private struct Location: Encodable {
    let path: String
    let positions: Positions
  }

  private struct Positions: Encodable {
    let begin: Position
    let end: Position
  }

  private struct Position: Encodable {
    let line: Int
    let column: Int

    init(_ position: SourcePosition) {
      line = position.line
      column = position.column
    }
  }
}

extension String {
  /// The path without the `./` that says no more than that it is one.
  public var relativePath: String {
    var path = self[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
