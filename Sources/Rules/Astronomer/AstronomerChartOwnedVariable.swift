import AuthModel
import Diagnostics
import Linting

/// Finds variables of Houston that the chart sets itself.
///
/// The chart's own come behind `env` and `secret`, and the last one wins: what is written here has no
/// effect, and server-side apply refuses the duplicate.
struct AstronomerChartOwnedVariable: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    for name in values.variables.map(\.name) where HoustonVariable.chartOwned.contains(name.value) {
      report(
        "the chart sets '\(KeyText.shown(name.value))' itself; this value has no effect",
        at: name.range,
        notes: [Note("delete the entry")]
      )
    }
  }
}
