import AuthModel
import Diagnostics
import Linting

/// Notes files that were not looked at because they are templates.
///
/// What a template becomes is known only once Helm has rendered it. `helm template` prints that, and
/// authcfg reads it from standard input.
struct UnrenderedTemplate: Rule {
  static let severity = Severity.note

  func check(_ file: BoundFile, report: inout Report) {
    guard file.concernsAuthentication, let action = file.template else { return }
    report(
      "this file is a template and was not looked at",
      at: action,
      notes: [Note("lint what it becomes: helm template … | authcfg lint -")]
    )
  }
}
