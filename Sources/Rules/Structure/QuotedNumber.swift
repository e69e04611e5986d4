import AuthModel
import Diagnostics
import Linting

/// Finds numbers in quotes, which are text.
///
/// A program that calculates with the value, as JavaScript does without complaint, appends text
/// instead of adding numbers.
struct QuotedNumber: Rule {
  static let severity = Severity.warning

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .quotedNumber = problem.kind else { return }
    report(
      "'\(KeyText.shown(problem.key.value))' is text, not a number",
      at: problem.value,
      notes: [Note("a sum with text is no sum: 100 + \"5\" is \"1005\" to JavaScript")],
      fix: unquoted(problem)
    )
  }

  private func unquoted(_ problem: BindingProblem) -> Fix? {
    guard let value = problem.editableValue, let text = problem.editableText, value != text else {
      return nil
    }
    let quotes = [value.slice(0, count: 1), value.slice(value.count - 1, count: 1)]
    return Fix("take the quotes away", edits: quotes.map { Edit($0, with: "") })
  }
}
