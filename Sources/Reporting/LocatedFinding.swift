import Diagnostics

/// A finding with what most formats say of its place.
struct LocatedFinding {
  let diagnostic: Diagnostic
  /// The path of the file, as it was named.
  let path: String
  /// The path of the file in the repository.
  let repositoryPath: String
  /// The first character.
  let start: SourcePosition
  /// One past the last character.
  let end: SourcePosition
  /// The message, and each note with the place that it points at.
  let paragraphs: [String]

  /// All of `diagnostics`, findings of `report`.
  static func all(_ diagnostics: [Diagnostic], in report: LintReport) -> [LocatedFinding] {
    var lines = LineCache(report)
    return diagnostics.map { diagnostic in
      let range = diagnostic.range
      return LocatedFinding(
        diagnostic: diagnostic,
        path: report.file(range).source.path,
        repositoryPath: report.file(range).repositoryPath(),
        start: lines.position(range.start, in: range.file),
        end: lines.position(range.end, in: range.file),
        paragraphs: [diagnostic.message.printable]
          + diagnostic.notes.map { Self.text(of: $0, report, &lines) }
      )
    }
  }

  private static func text(of note: Note, _ report: LintReport, _ lines: inout LineCache) -> String
  {
    guard let range = note.range else { return note.message.printable }
    let line = lines.position(range.start, in: range.file).line
    return "\(note.message) (\(report.file(range).source.path):\(line))".printable
  }
}
