import AuthModel
import Diagnostics
import Linting

/// Finds settings at a path where nobody looks for them.
///
/// A value at a wrong path is no error to Helm: it is carried along and never read, and the defaults
/// stay in force. Mostly a block is indented one step too far or too little.
///
/// The fix moves the block with its comments. If something stands at the right path already, they are
/// put together, unless they have a key in common.
struct MisplacedKey: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    let misplaced = configuration.problems.compactMap(MisplacedEntry.init)
    for entry in misplaced {
      let rivals = misplaced.filter { $0.path == entry.path }
      report(entry, isOnlyOne: rivals.count == 1)
    }
  }
}

/// One entry at a wrong path.
private struct MisplacedEntry {
  let problem: BindingProblem
  /// The right path.
  let path: String
  let isTaken: Bool
  let isCertain: Bool

  init?(_ problem: BindingProblem) {
    guard case .misplacedKey(let path, let isTaken, let isCertain) = problem.kind else {
      return nil
    }
    self.problem = problem
    self.path = path
    self.isTaken = isTaken
    self.isCertain = isCertain
  }

  /// What holds objects of one's own may be meant for another chart that shares the file; an object of
  /// Kubernetes shares its file with nobody.
  var isOwnContent: Bool {
    problem.field?.type == .any && !problem.reader.refusesUnknownKeys
  }

  var notes: [Note] {
    let path = KeyText.shown(path: path)
    if isTaken { return [Note("'\(path)' is there already: put the two together")] }
    let notes = problem.field?.effectOfAbsence.map { [Note($0)] } ?? []
    return problem.isMappingMissing ? notes + [Note("there it takes a mapping")] : notes
  }

  var fix: Fix? {
    if isTaken {
      return problem.edits(mergingInto: path).map { edits, isCertain in
        Fix("put the two together", safety: isCertain ? .safe : .unsafe, edits: edits)
      }
    }
    return problem.edits(movingTo: path).map { edits in
      let safety = isOwnContent || !isCertain ? Fix.Safety.unsafe : .safe
      return Fix("move it to '\(KeyText.shown(path: path))'", safety: safety, edits: edits)
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(_ entry: MisplacedEntry, isOnlyOne: Bool) {
    let problem = entry.problem
    let rightPath = KeyText.shown(path: entry.path)
    self(
      "\(problem.reader.name) never reads '\(problem.shownPath)'; move it to '\(rightPath)'",
      at: problem.key.range,
      as: entry.isOwnContent ? .warning : .error,
      notes: entry.notes,
      fix: isOnlyOne ? entry.fix : nil
    )
  }
}
