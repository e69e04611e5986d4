import AuthModel
import Diagnostics
import Linting

/// Finds settings at a path where nobody looks for them.
///
/// A value at a wrong path is no error to Helm: it is carried along and never read, and the defaults
/// stay in force. Mostly a block is indented one step too far or too little.
struct MisplacedKey: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .misplacedKey(let path, let isTaken) = problem.kind else { return }
    // What holds objects of one's own may be meant for another chart that shares the file.
    let isOwnContent = problem.field?.type == .any
    let rightPath = KeyText.shown(path: path)
    report(
      "\(problem.reader.name) never reads '\(problem.shownPath)'; move it to '\(rightPath)'",
      at: problem.key.range,
      as: isOwnContent ? .warning : .error,
      notes: isTaken ? [Note("'\(rightPath)' is there already: put the two together")] : []
    )
  }
}
