import AuthModel
import Diagnostics
import Linting

/// Finds durations that Go does not read as they are meant.
///
/// A number without a unit counts nanoseconds: tokens that live for `30` are expired when they arrive.
/// As a text it is refused at start, and so is every unit but `ns`, `us`, `ms`, `s`, `m` and `h`; there
/// are no days (`time.ParseDuration`).
struct MalformedDuration: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .duration(let mistake) = problem.kind else { return }
    let key = problem.shownKey
    let name = problem.reader.name
    switch mistake {
    case .noUnit:
      report(
        "'\(key)' has no unit",
        at: problem.value,
        notes: [
          Note("\(name) takes a number for nanoseconds, and refuses a text without a unit"),
          Note("write the unit behind it: '30m', '1h', '90s'"),
        ]
      )
    case .unknownUnit(let meant):
      report(
        "'\(key)' has a unit that Go does not know",
        at: problem.value,
        notes: [
          Note("\(name) stops at start: the units are ns, us, ms, s, m and h, without days")
        ],
        fix: meant.flatMap { hours in
          problem.editableText.map { .replace($0, with: hours, "write '\(hours)'") }
        }
      )
    case .malformed:
      report(
        "'\(key)' is no duration such as '30m' or '1h30m'",
        at: problem.value,
        notes: [Note("\(name) stops at start")]
      )
    }
  }
}
