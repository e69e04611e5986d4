public import Diagnostics

/// The rules that there are.
public struct RuleCatalog: Sendable {
  /// One rule: what is known of it, and how to run it.
  public struct Entry: Sendable {
    /// What is known of the rule without running it.
    public let description: RuleDescription
    /// How much the rule has to see at once.
    let scope: LintScope
    /// Whether it judges something in a file by all that anybody makes of the file.
    public let isOfWholeFile: Bool
    /// Whether it holds files against each other, so that either may be the one that is wrong.
    public var isAcrossFiles: Bool { scope == .project }
    let subject: ObjectIdentifier
    /// Adds the rule to the others over the same subject, of which there may be none yet.
    let join: @Sendable ((any RuleGroup)?) -> any RuleGroup

    /// Describes the rule `R`.
    public init<R: Rule>(
      _ rule: R.Type,
      name: String,
      category: String,
      summary: String,
      documentation: String,
      isFixable: Bool,
      bad: RuleExample,
      furtherBad: [RuleExample],
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
        furtherBadExamples: furtherBad,
        goodExample: good
      )
      scope = R.Subject.scope
      isOfWholeFile = R.isOfWholeFile || R.Subject.scope == .suppressions
      subject = ObjectIdentifier(R.Subject.self)
      join = { group in
        var rules = group as? SubjectRules<R.Subject> ?? SubjectRules()
        rules.add(R(), name: name)
        return rules
      }
    }
  }

  /// The rules in the order of their names.
  public let entries: [Entry]
  let groups: [any RuleGroup]

  /// Makes a catalogue of `entries`.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.description.name < $1.description.name }
    groups = Array(
      entries.reduce(into: [ObjectIdentifier: any RuleGroup]()) { groups, entry in
        groups[entry.subject] = entry.join(groups[entry.subject])
      }.values
    )
  }

  /// The rule called `name`, if there is one.
  public subscript(name: String) -> Entry? {
    entries.first { $0.description.name == name }
  }
}
