import Diagnostics

/// The rules that look at one kind of subject: the subjects are found once for all of them.
protocol RuleGroup: Sendable {
  /// How much the rules have to see at once.
  var scope: LintScope { get }
  /// Shows all subjects of `project` to the rules, and adds what they report to `diagnostics`.
  ///
  /// Unless every file was read to its end, rules about what is missing are left out.
  func run(
    _ project: Project,
    isWhole: Bool,
    _ diagnostics: consuming [Diagnostic]
  ) -> [Diagnostic]
}

/// The rules over `Subject`.
struct SubjectRules<Subject: LintSubject>: RuleGroup {
  struct Member: Sendable {
    let rule: any Rule<Subject>
    let name: String
    let severity: Severity
    let needsWholeFiles: Bool
  }

  private var members: [Member] = []

  var scope: LintScope { Subject.scope }

  /// Adds `rule`, called `name`.
  mutating func add<R: Rule<Subject>>(_ rule: R, name: String) {
    let member = Member(
      rule: rule,
      name: name,
      severity: R.severity,
      needsWholeFiles: R.needsWholeFiles
    )
    members.append(member)
  }

  func run(
    _ project: Project,
    isWhole: Bool,
    _ diagnostics: consuming [Diagnostic]
  ) -> [Diagnostic] {
    check(Subject.all(in: project), isWhole: isWhole, diagnostics)
  }

  /// Shows `subjects` to the rules, and adds what they report to `diagnostics`.
  func check(
    _ subjects: [Subject],
    isWhole: Bool,
    _ diagnostics: consuming [Diagnostic]
  ) -> [Diagnostic] {
    guard !subjects.isEmpty else { return diagnostics }
    var diagnostics = diagnostics
    for member in members where isWhole || !member.needsWholeFiles {
      var report = Report(
        rule: member.name,
        severity: member.severity,
        diagnostics: diagnostics
      )
      // A span hands no copies out: a large file may have a hundred thousand subjects.
      let span = subjects.span
      for index in span.indices { member.rule.check(span[index], report: &report) }
      diagnostics = report.finish()
    }
    return diagnostics
  }
}
