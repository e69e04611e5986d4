import AuthModel
import Diagnostics
import Linting

/// Finds roles that any namespace of a cluster may assume.
///
/// `system:serviceaccount:*:*` trusts every pod of the cluster. On a dedicated cluster of Astro that is
/// how several Deployments share a role; on a standard cluster the pods of other customers are trusted
/// as well.
struct AWSWildcardServiceAccount: Rule {
  static let severity = Severity.warning

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.allStatements where statement.effect?.value != "Deny" {
      for condition in statement.conditions(on: "sub") where condition.matchesPatterns {
        guard !condition.isNegated else { continue }
        for value in condition.values where Self.isOpen(value.value) {
          report(
            "every namespace of the cluster may assume the role",
            at: value.range,
            notes: [
              Note("on a standard cluster of Astro that is everybody else's Deployment, too"),
              Note(
                "name the Deployment's namespace: '\(KubernetesServiceAccount.prefix)NAMESPACE:*'"
              ),
            ]
          )
        }
      }
    }
  }

  private static func isOpen(_ subject: String) -> Bool {
    if ["*", "system:*", "system:serviceaccount:*", "system:serviceaccount*"].contains(subject) {
      return true
    }
    return KubernetesServiceAccount(subject: subject)?.namespace == "*"
  }
}
