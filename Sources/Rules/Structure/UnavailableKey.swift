import AuthModel
import Diagnostics
import Linting

/// Finds keys that the chart in use does not know, because it is older or newer than the key.
///
/// Keys are renamed between charts, and the name of another chart is ignored like every unknown key.
/// Where old and new name stand side by side, the one that the chart knows counts.
///
/// Which chart a file is for is said with `--chart-version`, or told from keys that only some charts
/// know: `global.rbac` and switches one level deeper belong to charts from 2.0 on,
/// `global.rbacEnabled` to older ones, and the tag of Flyte's image is its version. Where nothing tells, the newest chart is assumed, and all keys
/// that it does not know are one note.
///
/// The fix writes the key as the chart wants it; where only keys tell which chart that is, it has to be
/// asked for, and so has the deletion of a key beside which the right one stands.
struct UnavailableKey: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    let all = configuration.problems.compactMap(UnavailableUse.init).sorted {
      $0.key.range < $1.key.range
    }
    for use in all where use.chart.source != .nobody { report(use) }
    report(unsaid: all.filter { $0.chart.source == .nobody })
  }
}

/// One key that the chart does not know.
private struct UnavailableUse {
  let key: Located<String>
  let availability: Availability
  let replacement: Replacement?
  let chart: TargetChart
  let counterpart: Counterpart?
  private let problem: BindingProblem

  init?(_ problem: BindingProblem) {
    guard
      case .unavailableKey(let availability, let replacement, let chart, let counterpart) =
        problem.kind
    else { return nil }
    key = Located(problem.shownKey, at: problem.key.range)
    self.availability = availability
    self.replacement = replacement
    self.chart = chart
    self.counterpart = counterpart
    self.problem = problem
  }

  /// Writes the key as the chart wants it, without asking only for a chart that a person named; takes
  /// it out where the right one stands beside it.
  var fix: Fix? {
    guard let replacement, chart.source != .nobody else { return nil }
    guard counterpart == nil else {
      return problem.removal.map { Fix("delete '\(key.value)'", safety: .unsafe, edits: $0) }
    }
    let isSaid = if case .key = chart.source { false } else { true }
    let safety = isSaid ? Fix.Safety.safe : .unsafe
    let title = wantsBoolean ? "write a boolean" : "write '\(replacement.path)'"
    return problem.edits(replacingBy: replacement).map { Fix(title, safety: safety, edits: $0) }
  }

  /// The chart as the subject of a sentence.
  var subject: String {
    switch chart.source {
    case .person: "chart \(chart.version)"
    case .key: "the chart that the values are written for"
    case .image: "version \(chart.version)"
    case .nobody: "the newest chart"
    }
  }

  /// What knows keys or does not.
  private var noun: String {
    if case .image = chart.source { "versions" } else { "charts" }
  }

  /// What the chart wants instead, as the end of a sentence; nothing if it wants nothing.
  var wish: String {
    guard let path = replacement?.path else { return "" }
    if wantsBoolean { return " as a mapping; it wants a boolean" }
    return path.hasPrefix("\(key.value).")
      ? " in this form; it wants '\(path)'" : "; it wants '\(path)'"
  }

  /// Whether the key is right and its value one level too deep.
  private var wantsBoolean: Bool { replacement?.path == key.value }

  /// Less is certain where a key of old charts, which may be a leftover, is all that tells.
  var severity: Severity {
    if counterpart?.agrees == true { return .note }
    guard case .key = chart.source else { return .warning }
    return availability.since.map { chart.version < $0 } == true ? .note : .warning
  }

  var notes: [Note] {
    var notes: [Note] = []
    if replacement?.isInverted == true {
      notes.append(Note("the value turns round: what is true here is false there"))
    }
    if let charts = availability.phrase {
      notes.append(Note("\(noun) \(charts) know it"))
    }
    switch chart.source {
    case .key(let range):
      notes.append(Note("this key tells which; --chart-version overrides it", at: range))
    case .image(let range):
      notes.append(Note("this tag tells which", at: range))
    case .person, .nobody:
      break
    }
    return notes
  }
}

extension Report {
  fileprivate mutating func callAsFunction(_ use: UnavailableUse) {
    let key = use.key
    guard let path = use.replacement?.path, let counterpart = use.counterpart else {
      let message = "\(use.subject) does not know '\(key.value)'\(use.wish)"
      self(message, at: key.range, as: use.severity, notes: use.notes, fix: use.fix)
      return
    }
    let verdict =
      switch counterpart.agrees {
      case true?: "it says the same"
      case false?: "it says otherwise, and wins"
      case nil: "it wins"
      }
    self(
      "\(use.subject) ignores '\(key.value)' beside '\(path)'",
      at: key.range,
      as: use.severity,
      notes: [Note(verdict, at: counterpart.range)] + use.notes + [Note("delete '\(key.value)'")],
      fix: use.fix
    )
  }

  /// Says in one note which keys the newest chart, which may not be meant at all, does not know.
  fileprivate mutating func callAsFunction(unsaid uses: [UnavailableUse]) {
    guard let first = uses.first else { return }
    let others = uses.dropFirst()
    let rest =
      switch others.count {
      case 0: ""
      case 1: "; nor 1 other key of the file"
      default: "; nor \(others.count) other keys of the file"
      }
    let seen = others.map { Note("nor '\($0.key.value)'\($0.wish)", at: $0.key.range) }
    let advice = Note("say with --chart-version which chart the file is for")
    self(
      "\(first.subject) does not know '\(first.key.value)'\(first.wish)\(rest)",
      at: first.key.range,
      as: .note,
      notes: first.notes + seen + [advice]
    )
  }
}
