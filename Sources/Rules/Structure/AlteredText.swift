import AuthModel
import Diagnostics
import Linting

/// Finds texts that a chart prints without quotes, so that what reads them makes something else of them.
///
/// flyte-binary prints the client id of flytepropeller so: `0123` is read as an octal number, `1e5` as
/// 100000, and an integer beyond 2^53 that has no quotes in the values has lost its last digits by then.
/// Quotes in the values do not reach what is printed.
///
/// Amundsen's chart prints the clients of its services so into a ConfigMap, where the API server takes
/// nothing but text: a number there is an error. A second pair of quotes inside of the first does reach it.
/// What stands behind a blank and `#` is lost as a comment, and other signs mean something to YAML.
struct AlteredText: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    if case .bareText(let bare) = problem.kind { check(bare, problem, &report) }
    guard case .alteredText(let result) = problem.kind else { return }
    let remedy = problem.field?.remedyWherePrintedBare.map { Note($0) }
    report(
      "'\(problem.shownKey)' becomes '\(result)'",
      at: problem.value,
      as: .warning,
      notes: [
        Note("\(problem.reader.name) prints it without quotes, and it is read as no text"),
        remedy,
      ].compactMap(\.self)
    )
  }
  private func check(_ bare: BareText, _ problem: BindingProblem, _ report: inout Report) {
    let printer = problem.reader.name
    report(
      "'\(problem.shownKey)' \(bare.result)",
      at: problem.value,
      notes: [
        Note("\(printer) prints it without quotes into a ConfigMap, which takes text only"),
        Note("write a second pair of quotes inside of the first: '\"…\"'"),
      ],
      fix: fix(bare, problem)
    )
  }

  /// Quotes inside of quotes, where no quotation mark can be among what stands there.
  private func fix(_ bare: BareText, _ problem: BindingProblem) -> Fix? {
    guard case .notText = bare, let value = problem.editableValue, let text = problem.editableText
    else { return nil }
    let edits =
      value == text
      ? [Edit(value.startPlace, with: "'\""), Edit(value.endPlace, with: "\"'")]
      : [
        Edit(value.slice(0, count: 1), with: "'\""),
        Edit(value.slice(value.count - 1, count: 1), with: "\"'"),
      ]
    return Fix("quote it twice", edits: edits)
  }
}

extension BareText {
  /// What becomes of it, as the end of a sentence.
  fileprivate var result: String {
    switch self {
    case .notText(let found): "becomes \(found.phrase), which the API server refuses"
    case .cut: "loses what stands behind '#'"
    case .syntax: "means something else to YAML than the text that it is"
    }
  }
}
