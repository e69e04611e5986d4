import Diagnostics
import Linting

/// Finds suppressions inside of a block scalar, where they are text and no comments.
///
/// All lines of a block (`|` or `>`) belong to its value, those that start with `#` as well. The
/// comment silences nothing, and the value holds a line that nobody wanted. In a block that is a file of
/// its own, in a ConfigMap for instance, comments are comments.
struct SuppressionInBlockScalar: Rule {
  static let severity = Severity.warning

  func check(_ mistake: SuppressionMistake, report: inout Report) {
    guard mistake.kind == .text else { return }
    report(
      "this is text of the block scalar, not a comment",
      at: mistake.range,
      notes: [
        Note("it silences nothing and is part of the value"),
        Note("put it behind the '|' or '>' of the block, or alone above the line of the key"),
      ]
    )
  }
}
