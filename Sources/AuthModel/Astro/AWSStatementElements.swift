import Diagnostics
import HelmValues
import YAML

/// The elements of a statement of a policy of AWS IAM, as they are written.
struct AWSStatementElements: Section {
  /// Where the statement stands.
  let range: SourceRange
  /// What the statement is called.
  var id: Located<String>?
  /// Whether it allows or denies.
  var effect: Located<String>?
  /// What may be done.
  var actions: Located<[Located<String>]>?
  /// What may not be done.
  var otherActions: Located<[Located<String>]>?
  /// To what it may be done.
  var resources: Located<[Located<String>]>?
  /// To what it may not be done.
  var otherResources: Located<[Located<String>]>?
  /// Who may do it; empty if the statement does not say.
  private(set) var principals: [AWSPrincipal] = []
  /// When it holds.
  private(set) var conditions: [AWSCondition] = []
  private(set) var principalEntry: Entry?
  private(set) var otherPrincipal: Entry?
  private(set) var conditionEntry: Entry?

  /// The elements of a statement.
  static let fields: [Field<AWSStatementElements>] = [
    .string("Sid", \.id, "what the statement is called", .facts(source: AWSPolicy.source)),
    .words(
      "Effect",
      \.effect,
      ["Allow", "Deny"],
      "whether it allows or denies",
      .facts(isRequired: true, source: AWSPolicy.source)
    ),
    .any(
      "Principal",
      \.principalEntry,
      "who may do it; '*' for everybody",
      as: .sectionOrText,
      .facts(source: AWSPolicy.source),
      below: { AWSPrincipal.declaration }
    ),
    .any(
      "NotPrincipal",
      \.otherPrincipal,
      "who may not do it",
      as: .sectionOrText,
      .facts(source: AWSPolicy.source),
      below: { AWSPrincipal.declaration }
    ),
    .oneOrMoreTexts("Action", \.actions, "what may be done", .facts(source: AWSPolicy.source)),
    .oneOrMoreTexts(
      "NotAction",
      \.otherActions,
      "what may not be done",
      .facts(source: AWSPolicy.source)
    ),
    .oneOrMoreTexts(
      "Resource",
      \.resources,
      "to what it may be done",
      .facts(source: AWSPolicy.source)
    ),
    .oneOrMoreTexts(
      "NotResource",
      \.otherResources,
      "to what it may not be done",
      .facts(source: AWSPolicy.source)
    ),
    .any(
      "Condition",
      \.conditionEntry,
      "when the statement holds",
      as: .section,
      .facts(source: AWSPolicy.source),
      below: { AWSCondition.declaration }
    ),
  ]

  /// IAM refuses other elements.
  static let otherKeys = OtherKeys<AWSStatementElements>.reported

  /// Makes the elements of a statement that says nothing.
  init(range: SourceRange) { self.range = range }

  /// Makes those of a statement of which only the condition is known.
  init(condition entry: Entry, _ binder: inout Binder) {
    self.init(range: entry.range)
    conditionEntry = entry
    conditions = AWSCondition.all(in: entry, &binder)
  }

  /// Takes principals and conditions apart.
  mutating func finish(_ binder: inout Binder) {
    if let principalEntry { principals = AWSPrincipal.all(in: principalEntry, &binder) }
    if let otherPrincipal { _ = AWSPrincipal.all(in: otherPrincipal, &binder) }
    if let conditionEntry { conditions = AWSCondition.all(in: conditionEntry, &binder) }
  }
}
