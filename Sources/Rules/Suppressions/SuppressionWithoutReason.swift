import Diagnostics
import Linting

/// Finds suppressions without a reason, where reasons are wanted.
///
/// `require-reason: true` in the project file, or `--require-reason`, wants one in every comment that silences a
/// rule: whoever reads it later has to know whether it still holds.
struct SuppressionWithoutReason: Rule {
  static let severity = Severity.warning

  func check(_ suppression: UnexplainedSuppression, report: inout Report) {
    report(
      "the suppression says no reason",
      at: suppression.range,
      notes: [Note("write it behind the brackets, in the same comment")]
    )
  }
}
