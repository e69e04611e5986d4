import AuthModel
import Diagnostics
import Linting

/// Finds the switch that writes tokens of the provider to Houston's log.
///
/// Whoever reads the log can act as the people in it until the tokens expire. The switch is for
/// tracing a failing login, and off again afterwards.
struct AstronomerLoggedTokens: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let log = values.openIDConnect?.insecureTokenLog, log.value else { return }
    guard values.rendersHouston else { return }
    report(
      "tokens of the provider are written to the log",
      at: log.range,
      notes: [
        Note("whoever reads the log can act as the people in it; switch it off after tracing")
      ]
    )
  }
}
