import AuthModel
import Diagnostics
import Linting

/// Finds keys that differ from a known key in case, in punctuation or in a few letters.
///
/// Most programs ignore a key that they do not know, so that the setting silently keeps its default.
/// Where nothing works without the setting, where unknown keys are refused, or where the program is
/// known to have no such key, it is an error.
struct MisspeltKey: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .misspeltKey(let meant, let isCertain, let isTaken) = problem.kind else { return }
    let isRefused = problem.reader.refusesUnknownKeys
    let isNeeded = problem.field?.isRequired == true || problem.reader.unknownKeys == .dropped
    let isFatal = isRefused || isNeeded && !isTaken
    var fix: Fix?
    if let key = problem.editableKey, !isTaken {
      let safety = isCertain ? Fix.Safety.safe : .unsafe
      fix = .replace(key, with: meant, "rename the key to '\(meant)'", safety: safety)
    }
    report(
      "unknown key '\(problem.shownKey)'; did you mean '\(meant)'?",
      at: problem.key.range,
      as: isFatal ? .error : .warning,
      notes: [Note(effect(problem, meant, isTaken))]
        + (isTaken ? [] : problem.field?.effectOfAbsence.map { [Note($0)] } ?? []),
      fix: fix
    )
  }

  private func effect(_ problem: BindingProblem, _ meant: String, _ isTaken: Bool) -> String {
    let name = problem.reader.name
    if problem.reader.refusesUnknownKeys {
      return "\(name) refuses an object with a key that it does not know"
    }
    return isTaken
      ? "\(name) ignores it; '\(meant)' stands beside it and counts"
      : "\(name) ignores it, so '\(meant)' is not set"
  }
}
