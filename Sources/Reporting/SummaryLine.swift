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
