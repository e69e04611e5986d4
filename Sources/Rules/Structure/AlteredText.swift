import AuthModel
import Diagnostics
import Linting

/// Finds texts that a chart prints without quotes, so that what reads them makes something else of them.
///
/// flyte-binary prints the client id of flytepropeller so: `0123` is read as an octal number, `1e5` as
/// 100000, and an integer beyond 2^53 that has no quotes in the values has lost its last digits by then.
/// Quotes in the values do not reach what is printed.
struct AlteredText: Rule {
  static let severity = Severity.warning

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .alteredText(let result) = problem.kind else { return }
    let remedy = problem.field?.remedyWherePrintedBare.map { Note($0) }
    report(
      "'\(problem.shownKey)' becomes '\(result)'",
      at: problem.value,
      notes: [
        Note("\(problem.reader.name) prints it without quotes, and it is read as no text"),
        remedy,
      ].compactMap(\.self)
    )
  }
}
