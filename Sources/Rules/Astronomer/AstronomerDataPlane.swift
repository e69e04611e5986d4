import AuthModel
import Diagnostics
import Linting

/// Says that settings for signing in have no effect in a release that installs a data plane.
///
/// With `global.plane.mode: data` the chart renders no Houston, and nothing that configures it. A file
/// that all planes share may well hold the settings all the same.
struct AstronomerDataPlane: Rule {
  static let severity = Severity.note

  func check(_ values: AstronomerValues, report: inout Report) {
    guard !values.rendersHouston, let mode = values.global?.plane?.mode else { return }
    guard let authentication = values.authentication else { return }
    report(
      "a data plane has no Houston, so nobody reads the settings for signing in",
      at: mode.range,
      notes: [Note("they belong into the values of the control plane", at: authentication.range)]
    )
  }
}
