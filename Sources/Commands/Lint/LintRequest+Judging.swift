import Diagnostics
import Linting
import Projects
import Reporting

/// From files to a verdict.
extension LintRequest {
  /// Lints `sources`, fixes what is to be fixed, and reports.
  ///
  /// The optimizer of Swift 6.3 crashes if this is one function with `run`.
  @inline(never)
  func judge(
    _ sources: [Pipeline.Source],
    _ pipeline: Pipeline,
    in project: LoadedProject?
  ) async throws -> ExitStatus {
    var run = try await FixRun(sources, pipeline, allowing: fixes.allowed)
    pipeline.progress?.end()
    let fails = fixes.showsDifference ? showDifference(run) : try await finish(&run, in: project)
    try settle(run, with: pipeline.baseline)
    return run.failures.isEmpty ? fails ? .findings : .clean : .trouble
  }

  /// Prunes the baseline, or says that it could be.
  @inline(never)
  private func settle(_ run: FixRun, with known: BaselineFile?) throws {
    guard let known, let comparison = run.comparison else { return }
    if baseline.prunes {
      try known.write(comparison.pruned)
    } else if let remark = known.remark(on: comparison) {
      ProcessContext.current.say(remark)
    }
  }

  /// Shows what would be fixed.
  ///
  /// - Returns: Whether the command fails because of it.
  private func showDifference(_ run: FixRun) -> Bool {
    let context = ProcessContext.current
    for failure in run.failures + run.remarks { context.say(failure) }
    let difference = run.difference
    context.output(difference)
    context.say(run.report.summary.forecast)
    return !difference.isEmpty
  }

  /// Writes what was fixed, and reports what is left.
  ///
  /// - Returns: Whether the command fails because of it.
  @inline(never)
  private func finish(_ run: inout FixRun, in project: LoadedProject?) async throws -> Bool {
    let context = ProcessContext.current
    if fixes.areMade { await run.write() }
    for failure in run.failures + run.remarks { context.say(failure) }
    let report = try baseline.writing(run.report, of: run.sources, in: context)
    let destinations = try reports.destinations(
      in: context,
      usually: project?.settings.format?.value ?? .full
    )
    let isColored = color.isColored(in: context)
    for destination in destinations {
      let text = try destination.format.text(
        of: report,
        in: context,
        isColored,
        category: reports.category
      )
      if let path = destination.path {
        try FileSystem.write(Array(text.utf8), to: context.resolve(path))
      } else if fixes.areMade, run.standardInput != nil {
        context.errorOutput(Array(text.utf8))
      } else {
        context.write(text)
      }
    }
    if fixes.areMade, let fixedText = run.standardInput { context.output(fixedText) }
    if destinations.allSatisfy({ $0.path != nil || $0.format.isForPeople }) {
      context.say(report.summary.line)
    }
    let failLevel = failLevel ?? project?.settings.failLevel?.value ?? .warning
    return failLevel.fails(report) || fixes.failsIfFixed && report.summary.fixed > 0
  }
}
