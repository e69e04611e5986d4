import AuthModel
import Diagnostics
import Linting

/// Finds roles that any namespace of a cluster may assume.
///
/// `system:serviceaccount:*:*` trusts every pod of the cluster. On a dedicated cluster of Astro that is
/// how several Deployments share a role; on a standard cluster the pods of other customers are trusted
/// as well, which is an error where all Deployments given are on one.
struct AWSWildcardServiceAccount: Rule {
  static let severity = Severity.error

  func check(_ project: Project, report: inout Report) {
    let deployments = project.configurations.compactMap(\.astroDeployment?.configuration)
    let isShared = !deployments.isEmpty && deployments.allSatisfy(\.isStandard)
    let shared = isShared ? deployments.first?.type?.range : nil
    for policy in project.configurations.compactMap(\.awsPolicy) {
      for statement in policy.tokenStatements where statement.effect?.value != "Deny" {
        check(statement, sharedAt: shared, &report)
      }
    }
  }

  private func check(
    _ statement: AWSStatement,
    sharedAt shared: SourceRange?,
    _ report: inout Report
  ) {
    for condition in statement.conditions(on: "sub") where condition.matchesPatterns {
      guard !condition.isNegated else { continue }
      for value in condition.values where Self.isOpen(value.value) {
        report(
          "every namespace of the cluster may assume the role",
          at: value.range,
          as: shared == nil ? .warning : nil,
          notes: [
            shared.map {
              Note("the Deployment is on a standard cluster, with other customers", at: $0)
            }
              ?? Note("on a standard cluster of Astro that is everybody else's Deployment, too"),
            Note(
              "name the Deployment's namespace: '\(KubernetesServiceAccount.prefix)NAMESPACE:*'"
            ),
          ]
        )
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
