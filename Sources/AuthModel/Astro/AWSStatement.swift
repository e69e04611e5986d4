public import Diagnostics
import HelmValues

/// A statement of a policy of AWS IAM.
///
/// It is a class, since a policy may have thousands of them, and each rule looks at all.
public final class AWSStatement: Sendable {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it allows or denies.
  public let effect: Located<String>?
  /// What may be done.
  public let actions: Located<[Located<String>]>?
  /// Who may do it; empty if the statement does not say.
  public let principals: [AWSPrincipal]
  /// When it holds.
  public let conditions: [AWSCondition]
  /// Those of the conditions that are about a token.
  public let tokenConditions: [AWSCondition]
  /// Whether it says what may be done, or what not.
  public let hasAction: Bool
  /// Whether it says who it is about, or who not.
  public let hasPrincipal: Bool
  /// Whether somebody may assume the role because of it.
  public let allowsAssuming: Bool
  /// Whether somebody may assume the role with the token of an identity provider.
  public let trustsTokens: Bool
  let conditionEntry: Entry?

  init(_ elements: AWSStatementElements) {
    range = elements.range
    effect = elements.effect
    actions = elements.actions
    principals = elements.principals
    conditions = elements.conditions
    conditionEntry = elements.conditionEntry
    tokenConditions = conditions.filter { $0.issuer != nil }
    hasAction = actions != nil || elements.otherActions != nil
    hasPrincipal = elements.principalEntry != nil || elements.otherPrincipal != nil
    let calls = actions?.value ?? []
    allowsAssuming =
      effect?.value == "Allow" && calls.contains { $0.value.hasPrefix("sts:AssumeRole") }
    trustsTokens =
      allowsAssuming && calls.contains { $0.value == AWSPrincipal.webIdentityAction }
  }

  /// Whether it says when it holds.
  public var hasCondition: Bool { !conditions.isEmpty }

  /// The conditions that are about the claim `claim` of a token.
  public func conditions(on claim: String) -> LazyFilterSequence<[AWSCondition]> {
    tokenConditions.lazy.filter { $0.claim?.value == claim }
  }
}
