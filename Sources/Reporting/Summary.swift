/// The numbers of a report.
public struct Summary: Codable, Hashable, Sendable {
  /// The files that were looked at.
  public let files: Int
  /// Those that have to do with authentication.
  public let recognized: Int
  /// The errors.
  public let errors: Int
  /// The warnings.
  public let warnings: Int
  /// The notes.
  public let notes: Int
  /// The findings that comments have silenced.
  public let suppressed: Int
  /// The findings that a baseline knows.
  public let known: Int
  /// The findings that carry a fix.
  public let fixable: Int
  /// Those among them whose fix may not be what was meant.
  public let unsafelyFixable: Int
  /// The findings that were fixed, which no other number counts.
  public let fixed: Int
  /// The files that were changed by that.
  public let fixedFiles: Int
}

extension Summary {
  /// The numbers in one line: `2 errors, 1 warning in 3 files (1 not recognized)`.
  public var line: String {
    let found = [
      Self.count(errors, "error"), Self.count(warnings, "warning"), Self.count(notes, "note"),
    ].compactMap(\.self).joined(separator: ", ")
    var line =
      switch (fixed, found.isEmpty) {
      case (0, true): "no findings"
      case (0, false): found
      case (_, true): "fixed \(fixes); none left"
      case (_, false): "fixed \(fixes); \(found) left"
      }
    line += " in \(Self.count(files, "file") ?? "0 files")"
    let asides = [
      files > recognized ? "\(files - recognized) not recognized" : nil,
      suppressed > 0 ? "\(suppressed) suppressed" : nil,
      known > 0 ? "\(known) in the baseline" : nil,
    ]
    return line + Self.inParentheses(asides + offers)
  }

  /// What would be fixed in one line: `would fix 3 findings in 2 files`.
  public var forecast: String {
    fixed > 0 ? "would fix \(fixes)" : "nothing to fix" + Self.inParentheses(offers)
  }

  /// What was fixed: `3 findings in 2 files`.
  private var fixes: String {
    "\(Self.count(fixed, "finding") ?? "") in \(Self.count(fixedFiles, "file") ?? "")"
  }

  /// What could be fixed, and how.
  private var offers: [String?] {
    let safe = fixable - unsafelyFixable
    let verb = safe > 0 ? "more" : "can be fixed"
    return [
      safe > 0 ? "\(safe) can be fixed with --fix" : nil,
      unsafelyFixable > 0 ? "\(unsafelyFixable) \(verb) with --fix --unsafe-fixes" : nil,
    ]
  }

  private static func inParentheses(_ asides: [String?]) -> String {
    let asides = asides.compactMap(\.self)
    return asides.isEmpty ? "" : " (\(asides.joined(separator: ", ")))"
  }

  private static func count(_ number: Int, _ word: String) -> String? {
    switch number {
    case 0: nil
    case 1: "1 \(word)"
    default: "\(number) \(word)s"
    }
  }
}
