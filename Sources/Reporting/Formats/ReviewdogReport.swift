import Diagnostics

/// The findings in reviewdog's own format, `rdjson`, with fixes as suggestions.
///
/// Columns count bytes from 1, as reviewdog wants them. A fix that moves text is left out: a suggestion
/// would show what it moves, which may be a secret.
public struct ReviewdogReport: Encodable, Sendable {
  private let source = Source(name: "authcfg")
  private let diagnostics: [Finding]

  /// Makes the document of the findings in `report`.
  public init(_ report: LintReport) {
    var lines = LineCache(report)
    diagnostics = LocatedFinding.all(report.diagnostics, in: report).map { Finding($0, &lines) }
  }

  private struct Source: Encodable {
    let name: String
  }

  private struct Finding: Encodable {
    let message: String
    let location: Location
    let severity: String
    let code: Code
    let suggestions: [Suggestion]?

    init(_ finding: LocatedFinding, _ lines: inout LineCache) {
      let diagnostic = finding.diagnostic
      message = finding.paragraphs.joined(separator: "\n")
      location = Location(
        path: finding.repositoryPath,
        range: Range(diagnostic.range, &lines)
      )
      severity =
        switch diagnostic.severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .note: "INFO"
        }
      code = Code(value: diagnostic.rule)
      suggestions = diagnostic.fix.flatMap {
        Suggestion.all(of: $0, in: diagnostic.range.file, &lines)
      }
    }
  }

  private struct Code: Encodable {
    let value: String
  }

  private struct Location: Encodable {
    let path: String
    let range: Range
  }

  private struct Range: Encodable {
    let start: Position
    let end: Position

    init(_ range: SourceRange, _ lines: inout LineCache) {
      start = Position(range.start, range.file, &lines)
      end = Position(range.end, range.file, &lines)
    }
  }

  private struct Position: Encodable {
    let line: Int
    let column: Int

    init(_ offset: Int, _ file: SourceFile.ID, _ lines: inout LineCache) {
      line = lines.position(offset, in: file).line
      column = offset - lines.lineStart(of: offset, in: file) + 1
    }
  }

  private struct Suggestion: Encodable {
    let range: Range
    let text: String

    static func all(of fix: Fix, in file: SourceFile.ID, _ lines: inout LineCache) -> [Suggestion]?
    {
      var suggestions: [Suggestion] = []
      for edit in fix.edits {
        guard edit.range.file == file, let text = edit.text else { return nil }
        suggestions.append(Suggestion(range: Range(edit.range, &lines), text: text))
      }
      return suggestions
    }
  }
}
