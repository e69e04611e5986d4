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
    let mentioned = MentionedElements(configuration)
    for statement in policy.statements where statement.effect == nil || !statement.hasAction {
      let missing =
        (statement.effect == nil ? ["Effect"] : []) + (statement.hasAction ? [] : ["Action"])
      for name in missing where !mentioned.contains(name, in: statement) {
        report(
          "this statement has no '\(name)'",
          at: statement.range.slice(0, count: 1),
          notes: [Note("IAM refuses a policy with such a statement")]
        )
      }
    }
  }
}

/// Where something stands that was meant to be an element of a statement and could not be taken.
private struct MentionedElements {
  /// The places of each element, by its name, in order.
  private let starts: [String: [Int]]

  init(_ configuration: Configuration) {
    starts = Dictionary(grouping: configuration.problems) { $0.field?.name ?? "" }
      .mapValues { $0.map(\.entry.start).sorted() }
  }

  /// Whether one called `name` stands in `statement`.
  func contains(_ name: String, in statement: AWSStatement) -> Bool {
    let places = starts[name] ?? []
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < statement.range.start { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < statement.range.end
  }
}
