import AuthModel
import Diagnostics
import Linting

/// Finds values of a type that the field does not take, such as a mapping where a list belongs.
///
/// Helm itself takes any type anywhere; what happens then depends on the template or the program that
/// meets the value.
struct WrongType: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .wrongType(let found) = problem.kind else { return }
    let key = problem.shownKey
    let isEntryOfMap = problem.field?.type == .stringMap && problem.field?.name != problem.key.value
    let expected = isEntryOfMap ? "text" : problem.field?.type.phrase ?? "a mapping"
    let message =
      problem.isItem
      ? "'\(key)' takes \(expected), and this item is \(found.phrase)"
      : "'\(key)' takes \(expected), not \(found.phrase)"
    // A collection starts at its first item, lines below the key.
    let isLong = found == .mapping || found == .sequence
    report(
      message,
      at: isLong && !problem.isItem ? problem.key.range : problem.value,
      notes: isEntryOfMap ? [] : effect(problem, found).map { [Note($0)] } ?? [],
      fix: isEntryOfMap ? nil : fix(problem)
    )
  }

  private func fix(_ problem: BindingProblem) -> Fix? {
    if let edits = problem.listing { return Fix("make a list of it", edits: edits) }
    let keys = (problem.field?.impliedKeys ?? []).map { "'\($0)'" }.joined(separator: " and ")
    return problem.expansion.map { expansion in
      Fix(
        "write \(keys) before it",
        safety: expansion.isCertain ? .safe : .unsafe,
        edits: expansion.edits
      )
    }
  }

  private func effect(_ problem: BindingProblem, _ found: FoundType) -> String? {
    if let effect = problem.field?.effectOfWrongType { return effect }
    guard found == .string, problem.field?.type.phrase == FieldType.boolean.phrase else {
      return nil
    }
    guard problem.reader.takesTextForTrue == true else { return nil }
    return "\(problem.reader.name) takes every text but the empty one for true"
  }
}
