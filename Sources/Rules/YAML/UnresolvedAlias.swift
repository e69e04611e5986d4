import Diagnostics
import Linting
import YAML

/// Finds aliases without an anchor before them, and aliases inside of their own anchor.
///
/// An unquoted value that starts with an asterisk is an alias to YAML, be it a wildcard or a password.
/// Helm refuses the whole file.
struct UnresolvedAlias: Rule {
  static let severity = Severity.error

  func check(_ problem: Problem, report: inout Report) {
    switch problem.kind {
    case .undefinedAlias:
      // The name stays out of the message: it may be a password.
      report(
        "this alias has no anchor before it",
        at: problem.range,
        notes: [Note("if text that starts with '*' is meant, put it in quotes")]
      )
    case .recursiveAlias(let name):
      report(
        "this alias stands inside of '&\(KeyText.shown(name))', which it points to",
        at: problem.range,
        notes: [Note("Helm refuses a value that contains itself")]
      )
    default:
      break
    }
  }
}
