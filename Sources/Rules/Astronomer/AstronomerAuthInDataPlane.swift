import AuthModel
import Diagnostics
import Linting

/// Notes settings for signing in where a data plane is installed, in which they have no effect.
///
/// With `global.plane.mode: data` the chart renders no Houston, and nothing that configures it. A file
/// that all planes share may well hold the settings all the same.
struct AstronomerAuthInDataPlane: Rule {
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
