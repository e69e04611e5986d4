public import Diagnostics

/// What a rule speaks into.
///
/// It stamps the rule's own name and severity on everything, and it cannot be kept.
public struct Report: ~Copyable {
  private let rule: String
  private let severity: Severity
  private(set) var diagnostics: [Diagnostic]

  init(rule: String, severity: Severity, diagnostics: consuming [Diagnostic]) {
    self.rule = rule
    self.severity = severity
    self.diagnostics = diagnostics
  }

  /// Reports a finding.
  ///
  /// - Parameters:
  ///   - message: What is wrong: lower-case first letter, no final period, no secret.
  ///   - range: The text that is wrong.
  ///   - severity: A milder severity than the rule's own, where less is certain.
  ///   - notes: Why it matters, what to do, and other places that have to do with it.
  ///   - fix: How to mend it.
  public mutating func callAsFunction(
    _ message: String,
    at range: SourceRange,
    as severity: Severity? = nil,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    let diagnostic = Diagnostic(
      rule: rule,
      severity: min(severity ?? self.severity, self.severity),
      message: message,
      range: range,
      notes: notes,
      fix: fix
    )
    diagnostics.append(diagnostic)
  }

  consuming func finish() -> [Diagnostic] { diagnostics }
}
