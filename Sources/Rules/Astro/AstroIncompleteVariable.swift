import AuthModel
import Diagnostics
import Linting

/// Finds variables in the file of an Astro Deployment that have no name or no value.
///
/// The Astro CLI refuses a file with a variable that has no `key`. One without a value it takes for a
/// secret only whose value is not to change: `astro deployment create` refuses all others, and an update
/// makes them empty.
struct AstroIncompleteVariable: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: AstroDeploymentSettings, report: inout Report) {
    for variable in deployment.variables where !variable.isDoubtful {
      guard let assignment = variable.assignment else {
        report(
          "this variable has no 'key'",
          at: variable.range.startPlace,
          notes: [Note("the Astro CLI refuses the file: missing required field")]
        )
        continue
      }
      guard !variable.hasValue, variable.isSecret?.value != true else { continue }
      report(
        "'\(KeyText.shown(assignment.name.value))' has no value",
        at: assignment.name.range,
        as: .warning,
        notes: [
          Note("'astro deployment create' refuses the file, and an update makes the variable empty")
        ]
      )
    }
  }
}
