public import Diagnostics

/// The rules that there are.
public struct RuleCatalog: Sendable {
  /// One rule: what is known of it, and how to run it.
  public struct Entry: Sendable {
    /// What is known of the rule without running it.
    public let description: RuleDescription
    let scope: LintScope
    let needsWholeFiles: Bool
    let run: @Sendable (inout SubjectCache, consuming [Diagnostic]) -> [Diagnostic]

    /// Describes the rule `R`.
    public init<R: Rule>(
      _ rule: R.Type,
      name: String,
      category: String,
      summary: String,
      documentation: String,
      isFixable: Bool,
      bad: RuleExample,
      good: RuleExample
    ) {
      description = RuleDescription(
        name: name,
        category: category,
        severity: R.severity,
        summary: summary,
        documentation: documentation,
        isFixable: isFixable,
        badExample: bad,
        goodExample: good
      )
      scope = R.Subject.scope
      needsWholeFiles = R.needsWholeFiles
      run = { subjects, diagnostics in
        let own = subjects.all(R.Subject.self)
        guard !own.isEmpty else { return diagnostics }
        let rule = R()
        var report = Report(rule: name, severity: R.severity, diagnostics: diagnostics)
        for subject in own {
          rule.check(subject, report: &report)
        }
        return report.finish()
      }
    }
  }

  /// The rules in the order of their names.
  public let entries: [Entry]

  /// Makes a catalogue of `entries`.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.description.name < $1.description.name }
  }

  /// The rule called `name`, if there is one.
  public subscript(name: String) -> Entry? {
    entries.first { $0.description.name == name }
  }
}
