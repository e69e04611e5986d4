import AuthModel
import Diagnostics
import Linting

/// Finds template actions that never end, where the chart evaluates templates.
///
/// Flyte's charts pass some values through Helm's `tpl`: secrets of flyte-core, its `configmap`, and
/// `configuration.inline` of flyte-binary. A `{{` in them, in a secret perhaps, starts an action, and
/// without `}}` behind it nothing is rendered.
struct UnclosedTemplate: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard problem.kind == .unclosedTemplate else { return }
    report(
      "a '{{' in '\(problem.shownKey)' starts a template action that never ends",
      at: problem.value,
      notes: [
        Note("the chart evaluates this value as a template, and Helm renders nothing"),
        Note("write {{ \"{{\" }} where the braces are meant, or give the secret in a Secret"),
      ]
    )
  }
}
