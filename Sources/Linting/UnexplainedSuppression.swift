public import Diagnostics

/// A comment that silences rules and does not say why, where somebody wants to know.
public struct UnexplainedSuppression: Sendable {
  /// From the `#` to the closing bracket.
  public let range: SourceRange
}

extension UnexplainedSuppression: LintSubject {
  /// They are looked for together with the other suppressions.
  public static var scope: LintScope { .suppressions }

  /// Those without a word behind the brackets; none unless reasons are wanted.
  public static func all(in project: Project) -> [UnexplainedSuppression] {
    guard project.facts.requiresReason else { return [] }
    return project.suppressions.filter { !$0.hasReason }.map {
      UnexplainedSuppression(range: $0.range)
    }
  }
}
