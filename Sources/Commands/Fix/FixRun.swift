import AuthModel
import Diagnostics
import Linting
import Reporting

/// The fixing of all files of a run: in memory first, then on the disk.
struct FixRun {
  private let pipeline: Pipeline
  /// The files as they were read.
  private let originals: [Pipeline.Source]
  /// The files as they were linted before anything was fixed.
  private let first: Pipeline.Linted
  /// The files as they are now.
  private(set) var sources: [Pipeline.Source]
  private var linted: Pipeline.Linted
  private var fixed: [Diagnostic]
  /// What went wrong, a sentence each.
  private(set) var failures: [String]
  /// What else there is to say.
  private(set) var remarks: [String] = []

  /// Makes the fixes of the safeties `allowed` in `sources`, in memory.
  init(
    _ sources: [Pipeline.Source],
    _ pipeline: Pipeline,
    allowing allowed: Set<Fix.Safety>
  ) async throws(LayerFailure) {
    self.pipeline = pipeline
    self.sources = sources
    originals = sources
    first = try await pipeline.lint(sources)
    linted = first
    let unwritable = sources.filter { [.setting, .partner].contains($0.input.role) }.map(\.file.id)
    var fixer = Fixer(allowing: allowed, except: Set(unwritable))
    while let files = fixer.next(linted.files.map(\.stream), linted.report.diagnostics) {
      self.sources = Self.putting(files, into: self.sources)
      linted = try await pipeline.lint(self.sources, knowing: linted.verdicts)
    }
    fixed = fixer.fixed
    failures = linted.failures + fixer.refusals.map { Self.sentence($0, sources) }
    if fixer.gaveUp {
      remarks.append("gave up after \(Fixer.maximumRounds) rounds of fixes; some are left to make")
    }
  }

  /// The findings that are left, with the number of those that are not.
  var report: LintReport {
    linted.report.counting(fixed: fixed.count, inFiles: changes.count)
  }

  /// How the findings that are left compare with the baseline, if there is one.
  var comparison: BaselineComparison? { linted.comparison }

  /// The text of standard input as it is now; `nil` if it is not among the files.
  var standardInput: [UInt8]? {
    sources.first { $0.input.isStandardInput }?.file.bytes
  }

  /// What has changed, as text; empty if nothing has.
  var difference: [UInt8] {
    changes.flatMap { old, new -> [UInt8] in
      let id = old.file.id
      guard let old = first.report.file(of: id), let new = linted.report.file(of: id) else {
        return []
      }
      return UnifiedDiff(from: old, to: new).bytes
    }
  }

  private var changes: [(old: Pipeline.Source, new: Pipeline.Source)] {
    zip(originals, sources).filter { $0.file.bytes != $1.file.bytes }
  }

  /// Puts the fixed texts in the place of the files on the disk, each on its own; a file for which
  /// that fails is as it was.
  mutating func write() async {
    var unwritten: [SourceFile] = []
    for (old, new) in changes {
      guard let location = old.input.location else { continue }
      do {
        try FileReplacement.run(location, from: old.file.bytes, to: new.file.bytes)
      } catch {
        failures.append("cannot fix '\(old.file.path)': \(error)")
        unwritten.append(old.file)
      }
    }
    guard !unwritten.isEmpty else { return }
    let ids = Set(unwritten.map(\.id))
    fixed.removeAll { $0.fix?.edits.contains { ids.contains($0.range.file) } ?? false }
    sources = Self.putting(unwritten, into: sources)
    linted = (try? await pipeline.lint(sources, knowing: linted.verdicts)) ?? linted
  }

  private static func putting(
    _ files: [SourceFile],
    into sources: [Pipeline.Source]
  ) -> [Pipeline.Source] {
    let byID = Dictionary(uniqueKeysWithValues: files.map { ($0.id, $0) })
    return sources.map { source in
      var source = source
      source.file = byID[source.file.id] ?? source.file
      return source
    }
  }

  private static func sentence(_ refusal: FixRefusal, _ sources: [Pipeline.Source]) -> String {
    let path = sources.first { $0.file.id == refusal.file }?.file.path ?? ""
    let rules = refusal.rules.joined(separator: ", ")
    let reason =
      switch refusal.reason {
      case .unintendedChange: "would change more than they are meant to"
      case .refusedElsewhere: "edit a file as well whose fixes were refused"
      }
    return "cannot fix '\(path)': the fixes of \(rules) \(reason)"
  }
}
