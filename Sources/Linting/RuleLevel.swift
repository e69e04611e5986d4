/// What a person makes of the findings of a rule.
public enum RuleLevel: String, CaseIterable, Sendable {
  /// They are errors.
  case error
  /// They are warnings.
  case warning
  /// They are notes.
  case note
  /// There are none: the rule is not run.
  case off
}
