public import Diagnostics

/// What follows from a change.
public struct Impact: Hashable, Sendable {
  /// The rule that found it, in kebab case.
  public let rule: String
  /// How much it matters.
  public let severity: ChangeSeverity
  /// What follows: lower-case first letter, no final period, no secret.
  public let message: String
  /// What to do, and why.
  public let notes: [String]
  /// The places that it is about, on either side.
  public let places: [SourceRange]
}
