public import Diagnostics
import HelmValues
import YAML

/// A statement of a policy of AWS IAM.
public struct AWSStatement: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What the statement is called.
  public var id: Located<String>?
  /// Whether it allows or denies.
  public var effect: Located<String>?
  /// What may be done.
  public var actions: Located<[Located<String>]>?
  /// What may not be done.
  public var otherActions: Located<[Located<String>]>?
  /// To what it may be done.
  public var resources: Located<[Located<String>]>?
  /// To what it may not be done.
  public var otherResources: Located<[Located<String>]>?
  /// Who may do it; empty if the statement does not say.
  public private(set) var principals: [AWSPrincipal] = []
  /// When it holds.
  public private(set) var conditions: [AWSCondition] = []
  private var principalEntry: Entry?
  private var otherPrincipal: Entry?
  private(set) var conditionEntry: Entry?

  /// The elements of a statement.
  public static let fields: [Field<AWSStatement>] = [
    .string("Sid", \.id, "what the statement is called", .facts(source: AWSPolicy.source)),
    .words(
      "Effect",
      \.effect,
      ["Allow", "Deny"],
      "whether it allows or denies",
      .facts(isRequired: true, source: AWSPolicy.source)
    ),
    .any("Principal", \.principalEntry, "who may do it", .facts(source: AWSPolicy.source)),
    .any("NotPrincipal", \.otherPrincipal, "who may not do it", .facts(source: AWSPolicy.source)),
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
      .facts(source: AWSPolicy.source)
    ),
  ]

  /// IAM refuses other elements.
  public static let otherKeys = OtherKeys<AWSStatement>.reported

  /// Makes a statement that says nothing.
  public init(range: SourceRange) { self.range = range }

  /// Makes a statement of which only the condition is known.
  init(condition entry: Entry, _ binder: inout Binder) {
    self.init(range: entry.range)
    conditionEntry = entry
    conditions = AWSCondition.all(in: entry, &binder)
  }

  /// Takes principals and conditions apart.
  public mutating func finish(_ binder: inout Binder) {
    if let principalEntry { principals = AWSPrincipal.all(in: principalEntry, &binder) }
    if let otherPrincipal { _ = AWSPrincipal.all(in: otherPrincipal, &binder) }
    if let conditionEntry { conditions = AWSCondition.all(in: conditionEntry, &binder) }
  }

  /// Whether it says who it is about, or who not.
  public var hasPrincipal: Bool { principalEntry != nil || otherPrincipal != nil }

  /// Whether it says when it holds.
  public var hasCondition: Bool { !conditions.isEmpty }

  /// Whether somebody may assume the role because of it.
  public var allowsAssuming: Bool {
    effect?.value == "Allow"
      && actions?.value.contains { $0.value.hasPrefix("sts:AssumeRole") } == true
  }

  /// Whether somebody may assume the role with the token of an identity provider.
  public var trustsTokens: Bool {
    allowsAssuming && actions?.value.contains { $0.value == AWSPrincipal.webIdentityAction } == true
  }

  /// The conditions that are about the claim `claim` of a token.
  public func conditions(on claim: String) -> [AWSCondition] {
    conditions.filter { $0.issuer != nil && $0.claim?.value == claim }
  }
}
