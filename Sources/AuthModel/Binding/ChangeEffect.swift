public import Diagnostics

/// What follows when the value of a field changes.
public struct ChangeEffect: Hashable, Sendable {
  /// How much that matters.
  public let severity: ChangeSeverity
  /// What follows, in one line without a final period.
  public let summary: String

  /// People or programs are kept out until somebody does something.
  public static func breaking(_ summary: String) -> ChangeEffect {
    ChangeEffect(severity: .breaking, summary: summary)
  }

  /// It is worth knowing before the change.
  public static func notable(_ summary: String) -> ChangeEffect {
    ChangeEffect(severity: .notable, summary: summary)
  }
}
