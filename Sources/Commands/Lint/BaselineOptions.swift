import ArgumentParser
import Diagnostics
import Reporting
import SystemPackage

/// Findings that are known, and not to be reported.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: "The file with the findings that are known; only others are reported."
  )
  var path: String?

  @Option(
    name: .customLong("write-baseline"),
    help: "The file that all findings are written to as known; none is reported then."
  )
  var newPath: String?

  @Flag(
    name: .customLong("prune-baseline"),
    help: "Remove from the file of --baseline what is no longer found in the files looked at."
  )
  var prunes = false

  func validate() throws {
    guard path == nil || newPath == nil else {
      throw ValidationError("--write-baseline writes all findings anew; leave out --baseline")
    }
    guard !prunes || path != nil else {
      throw ValidationError("--prune-baseline needs the file: --baseline FILE")
    }
  }

  /// The baseline to compare with.
  ///
  /// - Throws: `BaselineFailure` or `FileFailure` if the file is none.
  func read(in context: ProcessContext) throws -> BaselineFile? {
    try path.map { try BaselineFile(reading: $0, in: context) }
  }

  /// Writes the findings that stand in `report` down as known.
  ///
  /// - Returns: The report with them as such.
  func writing(
    _ report: LintReport,
    of sources: [Pipeline.Source],
    in context: ProcessContext
  ) throws -> LintReport {
    guard let newPath else { return report }
    let file = BaselineFile(at: newPath, in: context)
    let baseline = Baseline(report, path: file.paths(of: sources))
    try file.write(baseline)
    return file.compare(report, with: baseline, sources).report
  }
}
