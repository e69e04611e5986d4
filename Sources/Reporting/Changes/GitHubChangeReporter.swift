import Diagnostics

/// Writes each change as a workflow command of GitHub Actions, which shows it beside the line.
public struct GitHubChangeReporter {
  private let report: ChangeReport

  /// Makes a reporter for `report`.
  public init(_ report: ChangeReport) {
    self.report = report
  }

  /// The lines of all changes; empty if there is none.
  public func text() -> String {
    ChangeNotice.all(in: report).map { notice in
      WorkflowCommand(
        notice.severity.ofGitHub,
        title: "authcfg (\(notice.rule))",
        path: notice.path,
        from: notice.start,
        to: notice.end,
        message: notice.paragraphs.joined(separator: "\n")
      ).text
    }.joined()
  }
}

extension ChangeSeverity {
  fileprivate var ofGitHub: String {
    switch self {
    case .breaking: "error"
    case .security: "warning"
    case .notable, .cosmetic: "notice"
    }
  }
}
