import AuthModel
import Diagnostics
import Linting

/// Finds a clock tolerance that is negative or longer than five minutes.
///
/// `clockTolerance` counts seconds. Houston adds it to the times in a token: a negative one refuses
/// valid tokens, and a long one accepts tokens that expired long ago. Clocks that are kept by NTP
/// differ by less than a second; 60 is plenty.
struct AstronomerImplausibleClockTolerance: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce, let tolerance = values.clockTolerance else { return }
    if tolerance.value < 0 {
      report(
        "the clock tolerance is negative; expected seconds from 0 up",
        at: tolerance.range,
        notes: [Note("valid tokens are refused")]
      )
    } else if tolerance.value > 300 {
      report(
        "the clock tolerance is longer than five minutes; it counts seconds",
        at: tolerance.range,
        as: .warning,
        notes: [Note("expired tokens are accepted for that long; 60 is plenty")]
      )
    }
  }
}
