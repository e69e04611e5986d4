public import Diagnostics

/// The impact rules that there are.
public struct ImpactCatalog: Sendable {
  /// One rule: what is known of it, and how to run it.
  public struct Entry: Sendable {
    /// The name, in kebab case.
    public let name: String
    /// The folder of rules it stands in.
    public let category: String
    /// How much it matters what it finds, unless it says otherwise.
    public let severity: ChangeSeverity
    /// One sentence.
    public let summary: String
    /// The reasons and the exceptions; may be empty.
    public let documentation: String
    /// What a comparison says where there is something to say.
    public let example: String
    let impacts: @Sendable (Comparison) -> [Impact]

    /// Describes the rule `R`.
    public init<R: ImpactRule>(
      _ rule: R.Type,
      name: String,
      category: String,
      summary: String,
      documentation: String,
      example: String
    ) {
      self.name = name
      self.category = category
      severity = R.severity
      self.summary = summary
      self.documentation = documentation
      self.example = example
      impacts = { comparison in
        var report = ImpactReport(rule: name, severity: R.severity)
        let rule = R()
        for subject in R.Subject.all(in: comparison) { rule.judge(subject, report: &report) }
        return report.impacts
      }
    }
  }

  /// The rules in the order of their names.
  public let entries: [Entry]

  /// The rule called `name`, if there is one.
  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  /// Makes a catalogue of `entries`.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.name < $1.name }
  }
}
