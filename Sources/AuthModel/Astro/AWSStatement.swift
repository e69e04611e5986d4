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
    let calls = effect?.value == "Allow" ? (actions?.value ?? []) : []
    allowsAssuming = calls.contains { Self.isAssuming($0.value) }
    trustsTokens =
      allowsAssuming
      && calls.contains { Self.covers($0.value, AWSPrincipal.webIdentityAction) }
  }

  /// Whether `action`, which may end in `*`, stands for `call`; letters count in either case.
  ///
  /// Source: IAM User Guide, "IAM JSON policy elements: Action".
  public static func covers(_ action: String, _ call: String) -> Bool {
    let own = action.utf8Span.span
    let other = call.utf8Span.span
    let isPattern = own.indices.last.map { own[$0] == UInt8(ascii: "*") } ?? false
    let count = isPattern ? own.count - 1 : own.count
    guard isPattern ? count <= other.count : count == other.count else { return false }
    for index in 0..<count where own[index].inLowercase != other[index].inLowercase {
      return false
    }
    return true
  }

  /// Whether `action` is one of those by which somebody assumes a role, or a pattern for them; `*` stands
  /// in policies of all kinds.
  public static func isAssuming(_ action: String) -> Bool {
    guard action.utf8.count > 1, action.utf8.first?.inLowercase == UInt8(ascii: "s") else {
      return false
    }
    return covers("sts:AssumeRole*", action) || covers(action, "sts:AssumeRole")
  }

  /// Whether it says when it holds.
  public var hasCondition: Bool { !conditions.isEmpty }

  /// The conditions that are about the claim `claim` of a token.
  public func conditions(on claim: String) -> LazyFilterSequence<[AWSCondition]> {
    tokenConditions.lazy.filter { $0.claim?.value == claim }
  }
}
