public import Diagnostics

/// Finds out what follows from changes of one kind.
///
/// A rule is one file; its name, category and documentation come from that file, and the type of its
/// parameter says what it is shown.
public protocol ImpactRule<Subject>: Sendable {
  /// What the rule looks at.
  associatedtype Subject: ImpactSubject
  /// How much it matters what the rule finds.
  static var severity: ChangeSeverity { get }
  /// Makes the rule, which keeps no state.
  init()
  /// Looks at both sides of `subject` and tells `report` what follows.
  func judge(_ subject: Subject, report: inout ImpactReport)
}

/// A kind of thing with two sides that impact rules look at.
public protocol ImpactSubject: Sendable {
  /// All of them.
  static func all(in comparison: Comparison) -> [Self]
}

/// What an impact rule speaks into; it stamps the rule's own name and severity on everything.
public struct ImpactReport: ~Copyable {
  private let rule: String
  private let severity: ChangeSeverity
  private(set) var impacts: [Impact] = []

  init(rule: String, severity: ChangeSeverity) {
    self.rule = rule
    self.severity = severity
  }

  /// Reports what follows from a change.
  ///
  /// - Parameters:
  ///   - message: What follows: lower-case first letter, no final period, no secret.
  ///   - places: The values that it follows from, on either side; those of defaults do no harm.
  ///   - severity: Another severity than the rule's own.
  ///   - notes: What to do, and why.
  public mutating func callAsFunction(
    _ message: String,
    at places: SourceRange?...,
    as severity: ChangeSeverity? = nil,
    notes: [String] = []
  ) {
    let impact = Impact(
      rule: rule,
      severity: severity ?? self.severity,
      message: message,
      notes: notes,
      places: places.compactMap(\.self).filter { !$0.isBuiltIn }
    )
    if !impacts.contains(impact) { impacts.append(impact) }
  }
}
