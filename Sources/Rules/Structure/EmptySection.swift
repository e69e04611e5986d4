import AuthModel
import Diagnostics
import Linting

/// Finds sections that are there but empty, which is not the same as leaving them out.
///
/// A key without anything below it is null, and null replaces the defaults instead of leaving them
/// alone. It mostly remains when everything below a key is commented out.
struct EmptySection: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .emptySection = problem.kind else { return }
    if let effect = problem.field?.effectOfNull {
      report(
        "'\(problem.shownKey)' is empty, which makes it null",
        at: problem.key.range,
        notes: [Note(effect)]
      )
      return
    }
    guard let effect = problem.reader.effectOfNull else { return }
    report(
      "'\(problem.shownKey)' is empty, which makes it null",
      at: problem.key.range,
      as: problem.reader.breaksOnNull ? .error : .warning,
      notes: [Note(effect), Note("leave the key out, or write '{}' to keep the defaults")],
      fix: problem.editableValue.map {
        .replace($0, with: $0.isEmpty ? " {}" : "{}", "write {}")
      }
    )
  }
}
