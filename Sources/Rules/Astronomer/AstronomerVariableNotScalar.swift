import AuthModel
import Diagnostics
import Linting

/// Finds variables of Houston whose value is a mapping or a list.
///
/// The chart prints them as Go does: `map[a:b]`, `[a b]`. JSON has to stand in quotes.
struct AstronomerVariableNotScalar: Rule {
  static let severity = Severity.error

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard entry.valueType == .mapping || entry.valueType == .sequence else { return }
    let isList = entry.valueType == .sequence
    let name = entry.name?.value ?? ""
    report(
      "the value of '\(KeyText.shown(name))' is a \(isList ? "list" : "mapping"), but a variable is text",
      at: entry.valueKeyRange ?? entry.range.startPlace,
      notes: [
        Note("Houston gets it as Go prints it: \(isList ? "[a b]" : "map[a:b]")"),
        Note("if JSON is meant, put it in single quotes"),
      ]
    )
  }
}
