import AuthModel
import Diagnostics
import Linting

/// Finds '*' in a condition about a token that compares texts exactly.
///
/// To `StringEquals` an asterisk is an asterisk, which stands in no subject: the condition never holds.
/// `StringLike` takes it for any text.
struct AWSWildcardInExactCondition: Rule {
  static let severity = Severity.error

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements {
      for condition in statement.conditions(on: "sub") where isExact(condition) {
        for value in condition.values where value.value.utf8.contains(UInt8(ascii: "*")) {
          report(
            "'\(condition.operator.value)' takes '*' for an asterisk",
            at: value.range,
            notes: [
              Note("write 'StringLike', to which it is any text", at: condition.operator.range)
            ],
            fix: fix(condition)
          )
        }
      }
    }
  }

  private func isExact(_ condition: AWSCondition) -> Bool {
    condition.operator.value.hasPrefix("StringEquals")
  }

  /// The pattern lets more in than the condition did, so nobody writes it without being asked.
  private func fix(_ condition: AWSCondition) -> Fix? {
    guard condition.operator.value == "StringEquals" else { return nil }
    return condition.operator.textRange.map {
      .replace($0, with: "StringLike", "compare with 'StringLike'", safety: .unsafe)
    }
  }
}
