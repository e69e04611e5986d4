import Diagnostics
import Linting

/// Notes suppressions that silence nothing.
///
/// A comment that is left behind when its reason is gone silences the next mistake of the same kind.
/// Taking it away leaves the reason that stands behind it as a plain comment.
///
/// A rule that looks at several files together may find its mistake only when the others are given
/// as well, so that its name is never called unused. Neither is any in a file that could not be read
/// to its end.
struct UnusedSuppression: Rule {
  static let severity = Severity.note

  func check(_ suppression: Suppression, report: inout Report) {
    let names = suppression.names
    let unused = names.indices.filter { names[$0].standing == .unused }
    if unused.count == names.count {
      report(
        message(names, in: suppression),
        at: suppression.range,
        notes: notes,
        fix: Fix("take the suppression away", edits: [suppression.removal])
      )
      return
    }
    for (index, edit) in zip(unused, suppression.removals(at: unused)) {
      report(
        message([names[index]], in: suppression),
        at: names[index].name.range,
        notes: notes,
        fix: Fix("take the name out of the suppression", edits: [edit])
      )
    }
  }

  private func message(_ names: [Suppression.Name], in suppression: Suppression) -> String {
    let place = suppression.lines.map { "line \($0.upperBound)" } ?? "the file"
    let rules = names.map { "'\($0.name.value)'" }.joined(separator: " or ")
    return "nothing to silence: \(place) has no finding of \(rules)"
  }

  private var notes: [Note] {
    [Note("left behind, it silences the next mistake of the same kind")]
  }
}
