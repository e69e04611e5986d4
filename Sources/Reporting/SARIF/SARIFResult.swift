import Diagnostics

/// One finding.
struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: SARIFText
  let locations: [SARIFLocation]
  let relatedLocations: [SARIFLocation]?
  let partialFingerprints: [String: String]
  let suppressions: [Suppression]?
  let baselineState: String?
  let fixes: [SARIFFix]?

  struct Suppression: Encodable {
    /// `inSource` for a comment, `external` for a baseline.
    let kind: String
  }

  init(
    _ finding: LocatedFinding,
    _ fingerprint: String,
    ruleIndex: Int?,
    isSuppressed: Bool,
    isKnown: Bool?,
    _ report: LintReport,
    _ lines: inout LineCache
  ) {
    let diagnostic = finding.diagnostic
    ruleId = diagnostic.rule
    self.ruleIndex = ruleIndex
    level = diagnostic.severity.rawValue
    let (placed, others) = (
      diagnostic.notes.filter { $0.range != nil }, diagnostic.notes.filter { $0.range == nil }
    )
    let sentences = [diagnostic.message.printable] + others.map(\.message.printable)
    message = SARIFText(sentences.joined(separator: ".\n"))
    locations = [SARIFLocation(diagnostic.range, report, &lines)]
    let related = placed.enumerated().compactMap { index, note in
      note.range.map {
        SARIFLocation($0, report, &lines, id: index + 1, message: note.message.printable)
      }
    }
    relatedLocations = related.isEmpty ? nil : related
    partialFingerprints = ["primaryLocationLineHash": fingerprint]
    suppressions =
      isSuppressed
      ? [Suppression(kind: "inSource")]
      : isKnown == true ? [Suppression(kind: "external")] : nil
    baselineState = isKnown.map { $0 ? "unchanged" : "new" }
    fixes = diagnostic.fix.flatMap { SARIFFix($0, report, &lines) }.map { [$0] }
  }
}

/// A place in a file.
struct SARIFLocation: Encodable {
  let id: Int?
  let physicalLocation: Physical
  let message: SARIFText?

  struct Physical: Encodable {
    let artifactLocation: SARIFArtifact
    let region: SARIFRegion
  }

  init(
    _ range: SourceRange,
    _ report: LintReport,
    _ lines: inout LineCache,
    id: Int? = nil,
    message: String? = nil
  ) {
    self.id = id
    physicalLocation = Physical(
      artifactLocation: SARIFArtifact(report.file(range)),
      region: SARIFRegion(range, &lines)
    )
    self.message = message.map { SARIFText($0) }
  }
}

/// A file.
struct SARIFArtifact: Encodable {
  let uri: String

  /// The path of `file` in the repository as a relative reference (RFC 3986, section 4.2).
  init(_ file: LintReport.File) {
    uri = PathText.bytes(of: file.repositoryPath()).map { byte in
      byte.isAlphanumeric || "-._~/".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : Self.percentEncoded(byte)
    }.joined()
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}

/// A part of a file; the end is one past the last character.
struct SARIFRegion: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ range: SourceRange, _ lines: inout LineCache) {
    let start = lines.position(range.start, in: range.file)
    let end = lines.position(range.end, in: range.file)
    startLine = start.line
    startColumn = start.column
    endLine = end.line
    endColumn = end.column
  }
}

/// How to mend a finding.
struct SARIFFix: Encodable {
  let description: SARIFText
  let artifactChanges: [Change]

  struct Change: Encodable {
    let artifactLocation: SARIFArtifact
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: SARIFRegion
    let insertedContent: SARIFText?
  }

  /// The fix as SARIF has it; `nil` if it moves text, which may be a secret.
  init?(_ fix: Fix, _ report: LintReport, _ lines: inout LineCache) {
    var changes: [SourceFile.ID: [Replacement]] = [:]
    for edit in fix.edits {
      guard let text = edit.text else { return nil }
      let region = SARIFRegion(edit.range, &lines)
      changes[edit.range.file, default: []].append(
        Replacement(deletedRegion: region, insertedContent: text.isEmpty ? nil : SARIFText(text))
      )
    }
    description = SARIFText(fix.title)
    artifactChanges = changes.sorted { $0.key < $1.key }.map { id, replacements in
      Change(artifactLocation: SARIFArtifact(report.file(id)), replacements: replacements)
    }
  }
}
