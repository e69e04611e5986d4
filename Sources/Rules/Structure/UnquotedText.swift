import AuthModel
import Diagnostics
import Linting

/// Finds texts without quotes that YAML reads as a number or a boolean.
///
/// An id of digits becomes a number: leading zeros are lost, and a comparison with the text that a
/// provider sends fails. `no`, `on` and `y` become booleans. The API server refuses both where text
/// belongs. Parameters of a request may be numbers, as long as they are sent as they are spelled.
struct UnquotedText: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .unquotedText(let found) = problem.kind else { return }
    report(
      "'\(problem.shownKey)' takes text, but without quotes this is \(found.phrase)",
      at: problem.value,
      as: problem.field?.type == .stringMap ? .warning : .error,
      notes: [Note(problem.field?.effectOfWrongType ?? effect(of: found))],
      fix: problem.editableValue.map { .quote($0, "put the value in quotes") }
    )
  }

  private func effect(of found: FoundType) -> String {
    found == .number
      ? "leading zeros are lost, long numbers are rounded, and no text is equal to a number"
      : "YAML 1.1 reads true, yes, on, y and their opposites as booleans"
  }
}
