/// A kind of thing that rules look at.
public protocol LintSubject: Sendable {
  /// Whether such things are found in one file, or only in all files together.
  static var scope: LintScope { get }
  /// All of them, in the order of the files and of the text.
  static func all(in project: Project) -> [Self]
}

extension LintSubject {
  /// One file at a time, so that files can be looked at side by side.
  public static var scope: LintScope { .file }
}

/// How much a rule has to see at once.
public enum LintScope: Sendable {
  /// One file.
  case file
  /// All files of the run.
  case project
  /// The comments that silence rules, once all other rules have run.
  case suppressions
}
