import AuthModel
import Diagnostics
import Linting

/// Finds values that are none of the words that a field takes.
///
/// The words are compared exactly: case counts, and so does white space.
struct UnexpectedValue: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .disallowedWord(let allowed, let meant) = problem.kind else { return }
    let words = allowed.map { "'\($0)'" }.joined(separator: ", ")
    let message =
      meant.map { "'\(KeyText.shown(problem.key.value))' is not spelled '\($0)'" }
      ?? "'\(KeyText.shown(problem.key.value))' is none of \(words)"
    report(
      message,
      at: problem.value,
      notes: [Note("\(problem.reader.name) takes \(words), exactly so")],
      fix: fix(problem, meant)
    )
  }

  private func fix(_ problem: BindingProblem, _ meant: String?) -> Fix? {
    guard let meant, let text = problem.editableText else { return nil }
    return .replace(text, with: meant, "write '\(meant)'")
  }
}
