/// The least severity that makes the linter fail.
public enum FailLevel: String, CaseIterable, Sendable {
  /// Errors fail.
  case error
  /// Errors and warnings fail.
  case warning
  /// Every finding fails.
  case note
  /// No finding fails.
  case none
}
