import AuthModel
import Diagnostics
import Linting

/// Finds booleans in quotes, which are text.
///
/// To JavaScript and to Helm's templates every text but the empty one is true, so that
/// `enabled: "false"` switches on what it was meant to switch off. The API server refuses text where a
/// boolean belongs.
struct QuotedBoolean: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .quotedBoolean(let boolean) = problem.kind else { return }
    let reader = problem.reader
    report(
      "'\(KeyText.shown(problem.key.value))' is text, not the boolean \(boolean)",
      at: problem.value,
      as: boolean && reader.takesTextForTrue == true ? .warning : .error,
      notes: effect(of: boolean, reader).map { [Note($0)] } ?? [],
      fix: problem.editableValue.map {
        .replace($0, with: "\(boolean)", "write \(boolean) without quotes")
      }
    )
  }

  private func effect(of boolean: Bool, _ reader: SectionReader) -> String? {
    switch reader.takesTextForTrue {
    case true?:
      let result = boolean ? "it works by accident" : "it is switched on"
      return "\(reader.name) takes every text but the empty one for true, so that \(result)"
    case false?:
      return "\(reader.name) refuses text in the place of a boolean"
    case nil:
      return nil
    }
  }
}
