import Diagnostics

/// The rules that look at one kind of subject: the subjects are found once for all of them.
protocol RuleGroup: Sendable {
  /// How much the rules have to see at once.
  var scope: LintScope { get }
  /// Shows all subjects of `project` to all rules, and adds what they report to `diagnostics`.
  func run(_ project: Project, _ diagnostics: consuming [Diagnostic]) -> [Diagnostic]
}

/// The rules over `Subject`.
struct SubjectRules<Subject: LintSubject>: RuleGroup {
  struct Member: Sendable {
    let rule: any Rule<Subject>
    let name: String
    let severity: Severity
  }

  var members: [Member] = []

  var scope: LintScope { Subject.scope }

  func run(_ project: Project, _ diagnostics: consuming [Diagnostic]) -> [Diagnostic] {
    let subjects = Subject.all(in: project)
    guard !subjects.isEmpty else { return diagnostics }
    var diagnostics = diagnostics
    for member in members {
      var report = Report(
        rule: member.name,
        severity: member.severity,
        diagnostics: diagnostics
      )
      for subject in subjects { member.rule.check(subject, report: &report) }
      diagnostics = report.finish()
    }
    return diagnostics
  }
}
