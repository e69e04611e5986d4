import AuthModel
import Diagnostics
import Linting

/// Finds trust policies that name some of the service accounts of an Astro Deployment and not all.
///
/// Each component of a Deployment has a service account of its own, and what runs in a component that is
/// not trusted cannot assume the role: tasks of the KubernetesPodOperator, deferred tasks in the
/// triggerer, or, since the component exists, the DAG processor.
struct AstroMissingServiceAccount: Rule {
  static let severity = Severity.warning

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements where statement.effect?.value != "Deny" {
      let conditions = statement.conditions(on: "sub").filter { !$0.isNegated }
      let subjects = Array(conditions.flatMap(\.values))
      // One alone is no list of a Deployment's.
      guard subjects.count > 1 else { continue }
      let accounts = subjects.compactMap { value in
        KubernetesServiceAccount(subject: value.value).map { Located($0, at: value.range) }
      }
      // A pattern trusts more than it names.
      guard !accounts.contains(where: { $0.value.subject.contains("*") }) else { continue }
      for namespace in Set(accounts.map(\.value.namespace)).sorted() {
        let own = accounts.filter { $0.value.namespace == namespace }
        check(own, in: namespace, report: &report)
      }
    }
  }

  private func check(
    _ accounts: [Located<KubernetesServiceAccount>],
    in namespace: String,
    report: inout Report
  ) {
    let all = AstroDeployment.serviceAccounts(in: namespace)
    let named = Set(accounts.map(\.value))
    let missing = all.filter { !named.contains($0) }
    // Two names of the same form are no coincidence.
    guard !missing.isEmpty, missing.count <= all.count - 2, let last = accounts.last else { return }
    let names = missing.map { "'\($0.name)'" }.joined(separator: ", ")
    report(
      "of the Deployment's service accounts, \(names) \(missing.count == 1 ? "is" : "are") not trusted",
      at: last.range,
      notes: [Note("what runs there cannot assume the role")]
    )
  }
}
