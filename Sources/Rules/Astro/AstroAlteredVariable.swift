import AuthModel
import Diagnostics
import Linting

/// Finds values of a Deployment's variables that the Astro CLI changes because they stand without quotes.
///
/// It reads an unquoted number or truth value as such, and writes it as text anew: `1.10` becomes `1.1`,
/// `0123` becomes `83`, `yes` becomes `true`. Values that come out as they are written are left alone.
struct AstroAlteredVariable: Rule {
  static let severity = Severity.warning

  func check(_ deployment: AstroDeploymentSettings, report: inout Report) {
    for variable in deployment.variables where variable.isAltered {
      guard let assignment = variable.assignment, let value = assignment.value else { continue }
      report(
        "the Astro CLI changes the value of '\(KeyText.shown(assignment.name.value))', because it "
          + "stands without quotes",
        at: value.range,
        notes: [Note("a number loses outer zeros, and 'yes' and 'on' become 'true'")],
        fix: variable.editableValue.map { .quote($0, "put it in quotes") }
      )
    }
  }
}
