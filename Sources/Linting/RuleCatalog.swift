public import Diagnostics

/// The rules that there are.
public struct RuleCatalog: Sendable {
  /// One rule: what is known of it, and how to run it.
  public struct Entry: Sendable {
    /// What is known of the rule without running it.
    public let description: RuleDescription
    /// The rule, as one of those over its subject.
    let member: any RuleMember
    /// Whether it judges something in a file by all that anybody makes of the file.
    public let isOfWholeFile: Bool
    /// How much the rule has to see at once.
    var scope: LintScope { member.scope }
    /// Whether it holds files against each other, so that either may be the one that is wrong.
    public var isAcrossFiles: Bool { scope == .project }

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
      member = SubjectRules<R.Subject>.Member(R(), name: name)
      isOfWholeFile = R.isOfWholeFile || R.Subject.scope == .suppressions
    }
  }

  /// The rules in the order of their names.
  public let entries: [Entry]
  let groups: [any RuleGroup]

  /// Makes a catalogue of `entries`.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.description.name < $1.description.name }
    groups = Dictionary(grouping: entries.map(\.member)) { ObjectIdentifier(type(of: $0)) }
      .values.compactMap { $0.first?.group($0) }
  }

  /// The rule called `name`, if there is one.
  public subscript(name: String) -> Entry? {
    entries.first { $0.description.name == name }
  }
}
