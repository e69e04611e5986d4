public import Diagnostics

/// A check of one kind of subject.
///
/// A rule is one file; its name, category and documentation come from that file, and the type of its
/// parameter says what it is shown.
public protocol Rule<Subject>: Sendable {
  /// What the rule looks at.
  associatedtype Subject: LintSubject
  /// What a finding of the rule means unless a person says otherwise.
  static var severity: Severity { get }
  /// Whether it speaks of what is missing, which nobody knows of a file that could not be read to
  /// its end.
  static var needsWholeFiles: Bool { get }
  /// Whether it judges something in a file by all that anybody makes of the file, so that of a file in
  /// several targets each of them has to agree.
  static var isOfWholeFile: Bool { get }
  /// Makes the rule, which keeps no state.
  init()
  /// Looks at `subject` and tells `report` what is wrong with it.
  func check(_ subject: Subject, report: inout Report)
}

extension Rule {
  /// Most rules speak of what is there.
  public static var needsWholeFiles: Bool { false }
  /// Most rules speak of what is wrong for any one release.
  public static var isOfWholeFile: Bool { false }
}
