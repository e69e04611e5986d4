import AuthModel
import Diagnostics
import Linting

/// Finds keys that the program reading the section does not know.
///
/// The API server refuses an object with such a key when kubectl asks for strict validation, as it
/// does by default. Other programs ignore it, and since a product may know keys that its
/// documentation does not mention, the finding is a note only. Of charts and programs whose keys are all
/// known it is a warning.
struct UnknownKey: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .unknownKey(let known) = problem.kind else { return }
    let reader = problem.reader
    let (severity, effect): (Severity, String) =
      switch reader.unknownKeys {
      case .refused: (.error, "\(reader.name) refuses an object with a key that it does not know")
      case .dropped: (.warning, "\(reader.name) ignores it without a word")
      case .uncertain: (.note, "\(reader.name) most likely ignores it")
      }
    report(
      "unknown key '\(problem.shownKey)'",
      at: problem.key.range,
      as: severity,
      notes: [
        Note(effect), Note("known here: \(known.map { "'\($0)'" }.joined(separator: ", "))"),
      ]
    )
  }
}
