import Diagnostics

/// The changes as a report of Code Quality in GitLab.
public struct ChangeQualityReport: Encodable, Sendable {
  private let issues: [CodeQualityIssue]

  /// Makes the list of the changes in `report`.
  public init(_ report: ChangeReport) {
    let notices = ChangeNotice.all(in: report)
    let fingerprints = Fingerprint.numbered(
      notices.map { notice in
        Fingerprint.hash([notice.rule, notice.path, notice.title].map { Array($0.utf8) })
      }
    )
    issues = zip(notices, fingerprints).map { notice, fingerprint in
      CodeQualityIssue(
        "\(notice.rule): \(notice.paragraphs.joined(separator: "; "))",
        check: notice.rule,
        fingerprint: fingerprint,
        severity: notice.severity.ofCodeQuality,
        path: notice.path,
        from: notice.start,
        to: notice.end
      )
    }
  }

  /// Writes the list itself.
  public func encode(to encoder: any Encoder) throws {
    try issues.encode(to: encoder)
  }
}

extension ChangeSeverity {
  fileprivate var ofCodeQuality: String {
    switch self {
    case .breaking: "critical"
    case .security: "major"
    case .notable: "minor"
    case .cosmetic: "info"
    }
  }
}
