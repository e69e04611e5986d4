import AuthModel
import Diagnostics
import Linting

/// Finds switches and numbers of flask-oidc that a variable cannot set.
///
/// flaskoidc before 1.0 copies variables that begin with `OIDC_` into Flask's configuration as they are: as
/// text. Every text but the empty one is true there, `False` as well, and a number is none: with
/// `OIDC_CLOCK_SKEW` set the way back from the provider ends in a `TypeError`.
struct AmundsenUntypedVariable: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let variable = use.setting.variable, variable.reader == .flaskOIDC, let text = use.text,
      let process = use.readers.first, process.isCurrentLine != true
    else { return }
    switch variable.kind {
    case .truth where ["false", "0", "no", "off", "n", "f"].contains(text.value.lowercased()):
      report(
        "'\(text.value)' is true here, like every text but the empty one",
        at: text.range,
        as: .warning,
        notes: [Note("write nothing behind the sign, or leave the variable out for the default")]
      )
    case .number where !text.value.isEmpty:
      report(
        "a variable cannot set '\(use.name)', which has to be a number",
        at: text.range,
        notes: [Note("the way back from the provider ends in a TypeError; leave it out")]
      )
    default:
      break
    }
  }
}
