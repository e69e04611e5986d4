import Diagnostics
import Linting

/// Finds comments that were meant to silence a rule but are not spelled as authcfg reads them.
///
/// The form is `# authcfg: ignore[rule-name, other-rule] reason`, at the end of a line or alone above
/// it, and `ignore-file` for the whole file. Other text behind `authcfg:` is prose. No comment
/// silences all rules at once.
struct MalformedSuppression: Rule {
  static let severity = Severity.warning

  func check(_ mistake: SuppressionMistake, report: inout Report) {
    guard let message = message(mistake.kind) else { return }
    let word = mistake.isForFile ? "ignore-file" : "ignore"
    report(
      message,
      at: mistake.range,
      notes: [Note("it silences nothing; write '# authcfg: \(word)[rule-name] reason'")],
      fix: mistake.fix
    )
  }

  private func message(_ kind: SuppressionMistake.Kind) -> String? {
    switch kind {
    case .withoutNames: "this suppression names no rule; the names stand in square brackets"
    case .withoutClosingBracket: "']' is missing behind the names of this suppression"
    case .misspelt: "this is not how a suppression is spelled"
    case .text: nil
    }
  }
}
