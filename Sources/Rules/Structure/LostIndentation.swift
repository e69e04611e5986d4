import AuthModel
import Diagnostics
import Linting

/// Finds sections that are empty because what belongs into them stands beside them.
///
/// A page, a chat or a mail drops the blanks before lines, or a block is indented too little. The
/// section is null then, and with it Helm takes the defaults of the chart away; what stands beside it
/// is no setting there, and nobody reads it.
///
/// The fix indents all of it, with the comments in between.
struct LostIndentation: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .lostIndentation(let keys, let isCertain) = problem.kind else { return }
    var notes = [Note("\(problem.reader.name) reads nothing of it there", at: keys[0].key.range)]
    if let effect = problem.field?.effectOfAbsence { notes.append(Note(effect)) }
    report(
      "'\(problem.shownKey)' is empty; \(Self.subject(keys)) beside it",
      at: problem.key.range,
      notes: notes,
      fix: problem.edits(indenting: keys).map {
        Fix("indent what belongs into it", safety: isCertain ? .safe : .unsafe, edits: $0)
      }
    )
  }

  /// `keys` as the subject of a sentence, with its verb.
  private static func subject(_ keys: [BindingProblem.OutdentedKey]) -> String {
    let names = keys.map { "'\($0.shown)'" }
    guard names.count > 1 else { return "\(names[0]), which belongs into it, stands" }
    let first = names.count > 4 ? names.prefix(3) : names.dropLast()
    let last = names.count > 4 ? "\(names.count - 3) more keys" : names[names.count - 1]
    return "\(first.joined(separator: ", ")) and \(last), which belong into it, stand"
  }
}
