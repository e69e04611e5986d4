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
  /// The findings that carry a fix.
  public let fixable: Int
}

extension Summary {
  /// The numbers in one line: `2 errors, 1 warning in 3 files (1 not recognized)`.
  public var line: String {
    let findings = [
      Self.count(errors, "error"), Self.count(warnings, "warning"), Self.count(notes, "note"),
    ].compactMap(\.self)
    var line = findings.isEmpty ? "no findings" : findings.joined(separator: ", ")
    line += " in \(files) \(files == 1 ? "file" : "files")"
    let asides = [
      files > recognized ? "\(files - recognized) not recognized" : nil,
      suppressed > 0 ? "\(suppressed) suppressed" : nil,
      fixable > 0 ? "\(fixable) with a fix" : nil,
    ].compactMap(\.self)
    return asides.isEmpty ? line : line + " (\(asides.joined(separator: ", ")))"
  }

  private static func count(_ number: Int, _ word: String) -> String? {
    switch number {
    case 0: nil
    case 1: "1 \(word)"
    default: "\(number) \(word)s"
    }
  }
}
