public import Diagnostics

/// The report as one JSON document, version 1 of its format.
///
/// Lines and columns count from 1, columns in Unicode scalars; offsets count bytes from 0; ends are
/// exclusive. Later versions of authcfg may add keys, but do not change the meaning of these
/// without raising `version`.
public struct LintDocument: Codable, Hashable, Sendable {
  /// The version of the format.
  public let version: Int
  /// What wrote the document.
  public let tool: Tool
  /// The files that were looked at, in the order they were named.
  public let files: [File]
  /// The findings, in order of file and place.
  public let diagnostics: [Finding]
  /// The numbers of the whole.
  public let summary: Summary

  /// What wrote a document.
  public struct Tool: Codable, Hashable, Sendable {
    /// The name: `authcfg`.
    public let name: String
    /// The version: `0.1.0`.
    public let version: String
  }

  /// One file that was looked at.
  public struct File: Codable, Hashable, Sendable {
    /// The path as it was named.
    public let path: String
    /// What it was taken for.
    public let kinds: [String]
  }

  /// One finding.
  public struct Finding: Codable, Hashable, Sendable {
    /// The name of the rule.
    public let rule: String
    /// How bad it is.
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// The path of the file.
    public let file: String
    /// The text that is wrong.
    public let range: Range
    /// Why it matters, and other places that have to do with it.
    public let notes: [Note]
    /// How to mend it, if authcfg can.
    public let fix: Fix?
  }

  /// A range of text in a file.
  public struct Range: Codable, Hashable, Sendable {
    /// The first character.
    public let start: Place
    /// One past the last character.
    public let end: Place
  }

  /// A place in a file.
  public struct Place: Codable, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
    /// The offset, from 0, in bytes.
    public let offset: Int
  }

  /// A remark on a finding.
  public struct Note: Codable, Hashable, Sendable {
    /// What it says.
    public let message: String
    /// The path of the file it points into.
    public let file: String?
    /// The text it points at.
    public let range: Range?
  }

  /// How to mend a finding.
  public struct Fix: Codable, Hashable, Sendable {
    /// What the fix does.
    public let title: String
    /// Whether it may be made without asking.
    public let safety: Diagnostics.Fix.Safety
    /// The replacements.
    public let edits: [Edit]
  }

  /// One replacement.
  public struct Edit: Codable, Hashable, Sendable {
    /// The path of the file.
    public let file: String
    /// The text that goes.
    public let range: Range
    /// What comes, piece by piece; nothing for a deletion.
    public let replacement: [Piece]
  }

  /// A way to write bytes.
  public enum Encoding: String, CaseIterable, Codable, Hashable, Sendable {
    /// Base64 with padding and without line breaks (RFC 4648, section 4).
    case base64
  }

  /// A part of a replacement: either `text` or `source`.
  public struct Piece: Codable, Hashable, Sendable {
    /// Text as it stands here; never a secret.
    public let text: String?
    /// The text of this range of the same file, which is moved.
    public let source: Range?
    /// How many blanks more, or fewer if it is negative, each line of `source` gets but the first;
    /// empty lines get none.
    public let indentedBy: Int?
    /// How the text of `source` is written anew; as it is if there is none.
    public let encoding: Encoding?
  }
}

extension LintDocument {
  /// Writes `report` down; `toolVersion` is that of the program.
  public init(_ report: LintReport, toolVersion: String) {
    var positions = LineCache(report)
    version = 1
    tool = Tool(name: "authcfg", version: toolVersion)
    files = report.files.filter { !$0.isPartner }
      .map { File(path: $0.source.path, kinds: $0.kinds) }
    diagnostics = report.diagnostics.map { Finding($0, report, &positions) }
    summary = report.summary
  }
}

extension LintDocument.Finding {
  fileprivate init(
    _ diagnostic: Diagnostic,
    _ report: LintReport,
    _ positions: inout LineCache
  ) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    file = report.file(diagnostic.range).source.path
    range = LintDocument.Range(diagnostic.range, &positions)
    notes = diagnostic.notes.map { note in
      LintDocument.Note(
        message: note.message,
        file: note.range.map { report.file($0).source.path },
        range: note.range.map { LintDocument.Range($0, &positions) }
      )
    }
    fix = diagnostic.fix.map { fix in
      LintDocument.Fix(
        title: fix.title,
        safety: fix.safety,
        edits: fix.edits.map { edit in
          LintDocument.Edit(
            file: report.file(edit.range).source.path,
            range: LintDocument.Range(edit.range, &positions),
            replacement: edit.replacement.map { LintDocument.Piece($0, &positions) }
          )
        }
      )
    }
  }
}

extension LintDocument.Piece {
  fileprivate init(_ piece: Edit.Piece, _ positions: inout LineCache) {
    switch piece {
    case .text(let text):
      self.init(text: text, source: nil, indentedBy: nil, encoding: nil)
    case .source(let range, let shift):
      let source = LintDocument.Range(range, &positions)
      self.init(text: nil, source: source, indentedBy: shift, encoding: nil)
    case .base64(let range):
      let source = LintDocument.Range(range, &positions)
      self.init(text: nil, source: source, indentedBy: nil, encoding: .base64)
    }
  }
}

extension LintDocument.Range {
  fileprivate init(_ range: SourceRange, _ positions: inout LineCache) {
    start = LintDocument.Place(range.start, range.file, &positions)
    end = LintDocument.Place(range.end, range.file, &positions)
  }
}

extension LintDocument.Place {
  fileprivate init(_ offset: Int, _ file: SourceFile.ID, _ positions: inout LineCache) {
    let position = positions.position(offset, in: file)
    line = position.line
    column = position.column
    self.offset = offset
  }
}
