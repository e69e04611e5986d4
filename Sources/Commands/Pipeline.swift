import AuthModel
import Diagnostics
import Linting
import Reporting
import Rules
import YAML

/// The way of a file through authcfg, and the only place where work is done side by side.
struct Pipeline: Sendable {
  let kind: ConfigurationKind?
  let chartVersion: ChartVersion?
  let limits: Limits

  /// What became of one file.
  private struct Outcome: Sendable {
    var file: BoundFile
    var diagnostics: [Diagnostic]
    var suppressedCount: Int
  }

  /// Reads, binds and lints `inputs`; the result does not depend on which is done first.
  func lint(_ inputs: [InputFile]) async -> (report: LintReport, failures: [String]) {
    let results = await withTaskGroup { group in
      for (index, input) in inputs.enumerated() {
        group.addTask { (index, self.lint(input, SourceFile.ID(index))) }
      }
      var results: [(index: Int, result: Result<Outcome, any Error>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.index < $1.index }.map(\.result)
    }
    let outcomes = results.compactMap { try? $0.get() }
    let failures = results.compactMap { result in
      if case .failure(let error) = result { "\(error)" } else { nil }
    }
    return (report(of: outcomes, among: inputs), failures)
  }

  private func lint(_ input: InputFile, _ id: SourceFile.ID) -> Result<Outcome, any Error> {
    Result {
      let source = try input.read(id, limit: limits.fileSize)
      let file = bind(
        YAML.read(source, limits: limits),
        options: BindingOptions(kind: kind, chartVersion: chartVersion, isNamed: input.isNamed)
      )
      let diagnostics = Linting.lint(Project(files: [file]), catalog: .standard, scope: .file)
      let (standing, suppressed) = split(diagnostics, of: file)
      return Outcome(file: file, diagnostics: standing, suppressedCount: suppressed.count)
    }
  }

  private func split(
    _ diagnostics: [Diagnostic],
    of file: BoundFile
  ) -> (standing: [Diagnostic], suppressed: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return ([], []) }
    return applySuppressions(in: file.stream, to: diagnostics)
  }

  private func report(of outcomes: [Outcome], among inputs: [InputFile]) -> LintReport {
    let files = outcomes.map(\.file)
    let together = Linting.lint(Project(files: files), catalog: .standard, scope: .project)
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var suppressedCount = outcomes.reduce(0) { $0 + $1.suppressedCount }
    for file in files {
      let own = together.filter { $0.range.file == file.source.id }
      let (standing, suppressed) = split(own, of: file)
      diagnostics += standing
      suppressedCount += suppressed.count
    }
    return LintReport(
      files: files.map { file in
        LintReport.File(
          source: file.source,
          kinds: file.kinds.map(\.rawValue),
          redaction: { file.redaction() }
        )
      },
      diagnostics: diagnostics.sorted(),
      suppressedCount: suppressedCount
    )
  }
}
