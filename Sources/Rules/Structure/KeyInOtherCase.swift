import AuthModel
import Diagnostics
import Linting

/// Finds keys in another case than the program's own, for a program that ignores case behind a Helm
/// that does not.
///
/// Go programs with viper find `AllowedAudience` as well as `allowedAudience`. But Helm takes the two
/// for different keys: where the chart has a default under the right name, both are rendered, and which
/// one the program takes changes from start to start. Other readers of the same file, flytekit for
/// instance, compare exactly.
struct KeyInOtherCase: Rule {
  static let severity = Severity.error

  func check(_ problem: BindingProblem, report: inout Report) {
    guard case .otherCase(let meant, let rival) = problem.kind else { return }
    let fix = problem.editableKey.flatMap { key in
      rival == .sibling ? nil : Fix.replace(key, with: meant, "rename the key to '\(meant)'")
    }
    report(
      "'\(problem.shownKey)' is not spelled '\(meant)'",
      at: problem.key.range,
      as: rival == nil ? .warning : .error,
      notes: [Note(effect(problem.reader.name, meant, rival))],
      fix: fix
    )
  }

  private func effect(_ reader: String, _ meant: String, _ rival: BindingProblem.Rival?) -> String {
    switch rival {
    case .sibling:
      "'\(meant)' stands beside it, and \(reader) takes one of the two, another one at each start"
    case .chartDefault:
      """
      Helm keeps the chart's default '\(meant)' beside it, and \(reader) takes one of the two, another \
      one at each start
      """
    case nil:
      "\(reader) ignores case; Helm and other programs that read the setting do not"
    }
  }
}
