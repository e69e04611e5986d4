import AuthModel
import Diagnostics
import Linting

/// Finds policies of AWS IAM that lack an element without which IAM refuses them.
///
/// A policy has statements, a statement an effect and an action. Documentation often prints a part
/// only, such as the `Condition` of a statement; it has to go into the statement of a whole policy.
struct AWSIncompletePolicy: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let policy = configuration.awsPolicy else { return }
    if let fragment = policy.fragment, let first = fragment.conditions.first {
      report(
        "this is the condition of a statement, and no policy",
        at: first.operator.range,
        as: .warning,
        notes: [
          Note("put it into the statement of the role's trust policy"),
          Note("IAM wants 'Version' and 'Statement', and in a statement 'Effect' and 'Action'"),
        ]
      )
      return
    }
    for statement in policy.statements {
      let hasAction = statement.actions != nil || statement.otherActions != nil
      let missing = (statement.effect == nil ? ["Effect"] : []) + (hasAction ? [] : ["Action"])
      for name in missing where !configuration.mentions(name, in: statement) {
        report(
          "this statement has no '\(name)'",
          at: statement.range.slice(0, count: 1),
          notes: [Note("IAM refuses a policy with such a statement")]
        )
      }
    }
  }
}

extension Configuration {
  /// Whether something stands in `statement` that was meant to be `name` and could not be taken.
  fileprivate func mentions(_ name: String, in statement: AWSStatement) -> Bool {
    problems.contains { problem in
      problem.field?.name == name && statement.range.contains(problem.entry)
    }
  }
}
