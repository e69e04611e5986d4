import AuthModel
import Diagnostics
import Linting

/// Finds a `secretName` that does not reach every pod of flyte-core.
///
/// `secrets.adminOauthClientCredentials.secretName` names the Secret that flytepropeller and syncresources
/// look into. The templates of flytescheduler and of the pods that flytepropeller's manager starts have
/// `flyte-secret-auth` written into them (charts up to 1.16.8): with another name these pods wait for a Secret
/// that nobody makes.
///
/// Nothing is said where a Secret of that name is given along.
struct FlyteIgnoredSecretName: Rule {
  static let severity = Severity.error

  func check(_ project: Project, report: inout Report) {
    let given = Set(
      project.configurations.flatMap(\.secrets).compactMap { $0.metadata?.name?.value }
    )
    guard !given.contains(FlyteChart.defaultSecretName) else { return }
    for deployment in project.configurations.compactMap(\.flyte) {
      let credentials = deployment.effectiveCore?.secrets?.adminOauthClientCredentials
      guard let name = credentials?.secretName, !name.range.isBuiltIn, !name.value.isEmpty else {
        continue
      }
      guard credentials?.isEnabled?.value == true, name.value != FlyteChart.defaultSecretName else {
        continue
      }
      let readers = deployment.readersOfFixedSecretName
      guard let first = readers.first else { continue }
      let names = readers.map(\.name).joined(separator: " and ")
      report(
        "\(names) \(readers.count == 1 ? "looks" : "look") for "
          + "'\(FlyteChart.defaultSecretName)', whatever 'secretName' says",
        at: name.range,
        notes: [
          first.range.isBuiltIn ? nil : Note("this runs \(first.name)", at: first.range),
          Note("without such a Secret its pods do not start: FailedMount"),
          Note("leave 'secretName' out, or make the Secret under both names"),
        ].compactMap(\.self)
      )
    }
  }
}
