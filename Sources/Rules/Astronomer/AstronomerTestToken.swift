import AuthModel
import Diagnostics
import Linting

/// Finds the test token of Houston switched on.
///
/// `jwt.testJWT` makes Houston accept a token that is made for its own tests. No platform that people
/// use should.
struct AstronomerTestToken: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston else { return }
    guard let enabled = values.houston?.configuration?.jwt?.testJWT?.isEnabled, enabled.value else {
      return
    }
    report(
      "a token for tests is accepted",
      at: enabled.range,
      notes: [Note("it is meant for Houston's own tests, never for a platform that people use")]
    )
  }
}
