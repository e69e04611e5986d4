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

/// A rule as one of those that look at the same kind of subject, which its class tells.
protocol RuleMember: AnyObject, Sendable {
  /// How much the rule has to see at once.
  var scope: LintScope { get }
  /// The group of `members`, all of which are of the class of this one.
  func group(_ members: [any RuleMember]) -> any RuleGroup
}

/// The rules over `Subject`.
struct SubjectRules<Subject: LintSubject>: RuleGroup {
  /// One of them, and what is asked of it for every subject.
  final class Member: RuleMember {
    let rule: any Rule<Subject>
    let name: String
    let severity: Severity
    let needsWholeFiles: Bool

    var scope: LintScope { Subject.scope }

    init<R: Rule<Subject>>(_ rule: R, name: String) {
      self.rule = rule
      self.name = name
      severity = R.severity
      needsWholeFiles = R.needsWholeFiles
    }

    func group(_ members: [any RuleMember]) -> any RuleGroup {
      var own: [Member] = []
      for case let member as Member in members { own.append(member) }
      return SubjectRules(members: own)
    }
  }

  let members: [Member]

  var scope: LintScope { Subject.scope }

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
