/// What one rule has to say about one place.
public struct Diagnostic: Hashable, Sendable {
  /// The name of the rule: `insecure-issuer`.
  public let rule: String
  /// How bad it is, after the person's own settings.
  public let severity: Severity
  /// What is wrong: lower-case first letter, no final period, never a secret.
  public let message: String
  /// The text that is wrong.
  public let range: SourceRange
  /// Why it matters, and other places that have to do with it.
  public var notes: [Note]
  /// How to mend it, if authcfg can.
  public var fix: Fix?

  /// Makes a diagnostic of the rule named `rule`.
  public init(
    rule: String,
    severity: Severity,
    message: String,
    range: SourceRange,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fix = fix
  }
}

extension Diagnostic: Comparable {
  /// Orders diagnostics as a person reads: by place, then by rule and message.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.range, left.rule, left.message) < (right.range, right.rule, right.message)
  }
}
