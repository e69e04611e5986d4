import Diagnostics
import Reporting
import SystemPackage

/// Which findings are known, and where they are written down.
struct BaselineRequest {
  /// The file with the findings that are known.
  var path: String?
  /// The file that all findings are written to as known.
  var newPath: String?
  /// Whether what is no longer found goes.
  var prunes = false

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
