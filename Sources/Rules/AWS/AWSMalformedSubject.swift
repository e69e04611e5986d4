import AuthModel
import Diagnostics
import Linting

/// Finds subjects of service accounts that are spelled as none is.
///
/// The subject of a token of Kubernetes reads `system:serviceaccount:<namespace>:<name>`; a condition
/// that wants another form never holds.
struct AWSMalformedSubject: Rule {
  static let severity = Severity.error

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements {
      for condition in statement.conditions(on: "sub") where !condition.isNegated {
        for value in condition.values where isMalformed(value.value, condition) {
          report(
            "no service account has this subject",
            at: value.range,
            notes: [Note("a subject reads '\(KubernetesServiceAccount.prefix)NAMESPACE:NAME'")]
          )
        }
      }
    }
  }

  private func isMalformed(_ subject: String, _ condition: AWSCondition) -> Bool {
    guard subject.hasPrefix("system:") || condition.issuer?.value.hasPrefix("oidc.eks.") == true
    else { return false }
    guard !"<${".contains(where: { subject.contains($0) }) else { return false }
    // A pattern may stand for several parts at once.
    if condition.matchesPatterns, subject.contains("*") { return false }
    return KubernetesServiceAccount(subject: subject) == nil
  }
}
