public import Diagnostics

/// What a baseline knows of the findings of a run, and what it knows that is no more.
public struct BaselineComparison: Sendable {
  /// The run, with the findings that the baseline knows among those that do not stand.
  public let report: LintReport
  /// How many findings the baseline names, in files that were looked at, that are gone.
  public let staleCount: Int
  /// The baseline without those.
  public let pruned: Baseline

  /// Compares `report` with `baseline`; `path` tells the path of a file as the baseline has it, and
  /// `isGone` whether there is no such file any more.
  ///
  /// Of findings that are the same, those that come first are the known ones.
  public init(
    _ report: LintReport,
    with baseline: Baseline,
    path: (SourceFile.ID) -> String?,
    isGone: (String) -> Bool
  ) {
    let keys = Baseline.keys(of: report.diagnostics, in: report, path)
    var left = baseline.findings.reduce(into: [:]) { $0[$1.key, default: 0] += $1.count }
    var standing: [Diagnostic] = []
    var known: [Diagnostic] = []
    var matched: [Baseline.Key] = []
    for (finding, key) in zip(report.diagnostics, keys) {
      if let key, let count = left[key], count > 0 {
        left[key] = count - 1
        known.append(finding)
        matched.append(key)
      } else {
        standing.append(finding)
      }
    }
    let lookedAt = Set(report.files.filter { !$0.isPartner }.compactMap { path($0.source.id) })
    let unmatched = left.filter { $0.value > 0 }
    let stale = unmatched.filter { lookedAt.contains($0.key.file) || isGone($0.key.file) }
    let elsewhere = unmatched.filter { stale[$0.key] == nil }
      .flatMap { Array(repeating: $0.key, count: $0.value) }
    self.report = report.knowing(known, standing: standing)
    staleCount = stale.values.reduce(0, +)
    pruned = Baseline(matched + elsewhere)
  }
}
