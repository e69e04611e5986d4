import AuthModel
import Diagnostics
import Linting

/// Finds booleans that are spelled `yes`, `no`, `on`, `off`, `y` or `n`.
///
/// YAML 1.1, and with it Helm and kubectl, reads them as booleans; YAML 1.2 and many editors and
/// linters read them as text.
struct AmbiguousBoolean: Rule {
  static let severity = Severity.warning

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .booleanSpelling(let boolean, let spelling) = problem.kind else { return }
    report(
      "'\(spelling)' is a boolean in YAML 1.1 only; write \(boolean)",
      at: problem.value,
      notes: [Note("Helm and kubectl read \(boolean), tools that follow YAML 1.2 read text")],
      fix: problem.editableValue.map { .replace($0, with: "\(boolean)", "write \(boolean)") }
    )
  }
}
