import AuthModel
import Diagnostics
import Linting

/// Finds keys that the chart in use does not know, because it is older or newer than the key.
///
/// Keys are renamed between charts, and the name of another chart is ignored like every unknown key.
/// Without `--chart-version` the newest chart is assumed, and the finding is a note.
struct UnavailableKey: Rule {
  static let severity = Severity.warning

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .unavailableKey(let availability, let replacement, let chart) = problem.kind else {
      return
    }
    let subject = chart.map { "chart \($0)" } ?? "the newest chart"
    let key = problem.shownKey
    var message = "\(subject) does not know '\(key)'"
    if let path = replacement?.path {
      let isSameKey = path == key || path.hasPrefix("\(key).")
      message += isSameKey ? " in this form; it wants '\(path)'" : "; it wants '\(path)'"
    }
    var notes: [Note] = []
    if replacement?.isInverted == true {
      notes.append(Note("the value turns round: what is true here is false there"))
    }
    notes += availability.phrase.map { [Note("charts \($0) know it")] } ?? []
    if chart == nil { notes.append(Note("say with --chart-version which chart the file is for")) }
    report(message, at: problem.key.range, as: chart == nil ? .note : .warning, notes: notes)
  }
}
