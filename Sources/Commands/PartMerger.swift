import AuthModel
import Diagnostics
import Linting
import Reporting

/// Puts together what was found in parts of a run that may share files.
struct PartMerger {
  private let catalog: RuleCatalog
  private var files: [SourceFile.ID: BoundFile] = [:]
  private var reported: [SourceFile.ID: LintReport.File] = [:]
  private var holders: [SourceFile.ID: [String?]] = [:]
  private var standing = Findings()
  private var suppressed = Findings()
  private var failures: [String] = []

  init(catalog: RuleCatalog) {
    self.catalog = catalog
  }

  /// Adds what was found in `part`.
  mutating func add(_ linted: Pipeline.Linted, of part: Pipeline.Part) {
    failures += linted.failures
    for file in linted.files { files[file.source.id] = files[file.source.id] ?? file }
    for file in linted.report.files {
      let id = file.source.id
      reported[id] = reported[id].map { $0.joined(with: file) } ?? file
      holders[id, default: []].append(part.name)
    }
    standing.add(linted.report.diagnostics, of: part.name)
    suppressed.add(linted.report.suppressed, of: part.name)
  }

  /// All findings, each once, but for those in `partners` that no other file has a part in.
  func merged(_ verdicts: HashVerdicts, partners: Set<SourceFile.ID>) -> Pipeline.Linted {
    let report = LintReport(
      files: reported.values.sorted { $0.source.id < $1.source.id }.map { file in
        partners.contains(file.source.id) ? file.asPartner : file
      },
      diagnostics: diagnostics(standing, except: partners),
      suppressed: diagnostics(suppressed, except: partners)
    )
    return Pipeline.Linted(
      files: files.values.sorted { $0.source.id < $1.source.id },
      report: report,
      verdicts: verdicts,
      comparison: nil,
      failures: failures
    )
  }

  private func diagnostics(_ found: Findings, except partners: Set<SourceFile.ID>) -> [Diagnostic] {
    found.all.compactMap { finding in
      let file = finding.diagnostic.range.file
      guard partners.contains(file) else { return said(finding, holders[file] ?? []) }
      guard pointsOut(of: partners, finding.diagnostic) else { return nil }
      var diagnostic = said(finding, holders[file] ?? [])
      // Nothing is written to a partner.
      diagnostic?.fix = nil
      return diagnostic
    }.sorted()
  }

  /// Whether `diagnostic`, found in one of `partners`, may as well be mended in a file that was asked for:
  /// it comes of comparing files, and says what stands there.
  private func pointsOut(of partners: Set<SourceFile.ID>, _ diagnostic: Diagnostic) -> Bool {
    guard catalog[diagnostic.rule]?.isAcrossFiles == true else { return false }
    return diagnostic.notes.compactMap(\.range?.file).contains { file in
      reported[file] != nil && !partners.contains(file)
    }
  }

  /// `finding` with a word on whose it is, where several parts have its file.
  private func said(_ finding: Findings.Finding, _ holders: [String?]) -> Diagnostic? {
    guard holders.count > 1 else { return finding.diagnostic }
    let isShared = finding.parts.count == holders.count
    if !isShared, catalog[finding.diagnostic.rule]?.isOfWholeFile == true { return nil }
    var diagnostic = finding.diagnostic
    let names = finding.parts.compactMap { $0.map { "'\($0)'" } }
    if !names.isEmpty {
      let last = names.count > 1 ? " and \(names[names.count - 1])" : ""
      let first = names.count > 1 ? names.dropLast().joined(separator: ", ") : names[0]
      diagnostic.notes.append(Note("in target\(names.count > 1 ? "s" : "") \(first)\(last)"))
    }
    // What mends one target may break another.
    if let fix = diagnostic.fix, !isShared {
      diagnostic.fix = Fix(fix.title, safety: .unsafe, edits: fix.edits)
    }
    return diagnostic
  }
}

/// Findings of several parts, each once.
private struct Findings {
  struct Finding {
    var diagnostic: Diagnostic
    var parts: [String?]
  }

  private struct Key: Hashable {
    let rule: String
    let range: SourceRange
    let message: String
  }

  private(set) var all: [Finding] = []
  private var indices: [Key: Int] = [:]

  mutating func add(_ diagnostics: [Diagnostic], of part: String?) {
    for diagnostic in diagnostics {
      let key = Key(
        rule: diagnostic.rule,
        range: diagnostic.range,
        message: diagnostic.message
      )
      guard let index = indices[key] else {
        indices[key] = all.count
        all.append(Finding(diagnostic: diagnostic, parts: [part]))
        continue
      }
      if all[index].parts.last != part { all[index].parts.append(part) }
      all[index].diagnostic = all[index].diagnostic.joined(with: diagnostic)
    }
  }
}

extension Diagnostic {
  /// The same finding as another part has it.
  fileprivate func joined(with other: Diagnostic) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: max(severity, other.severity),
      message: message,
      range: range,
      notes: notes + other.notes.filter { !notes.contains($0) },
      fix: fix == other.fix ? fix : nil
    )
  }
}
