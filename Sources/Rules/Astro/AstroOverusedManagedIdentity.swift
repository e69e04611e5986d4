import AuthModel
import Diagnostics
import Linting

/// Finds managed identities of Azure that more than four Deployments share.
///
/// A Deployment needs a federated credential for each of its components, and a managed identity has room
/// for twenty: Astronomer allows four Deployments for each. The Deployments are counted over all files
/// given, by the connections in their variables.
struct AstroOverusedManagedIdentity: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ project: Project, report: inout Report) {
    let deployments = project.configurations.compactMap(\.astroDeployment)
    guard deployments.count > AstroDeployment.deploymentsOfManagedIdentity else { return }
    var uses: [String: [SourceRange]] = [:]
    for deployment in deployments {
      let own = Dictionary(
        deployment.managedIdentities.map { ($0.value.lowercased(), $0.range) },
        uniquingKeysWith: { first, _ in first }
      )
      for (id, range) in own { uses[id, default: []].append(range) }
    }
    for (_, places) in uses.sorted(by: { $0.value[0] < $1.value[0] }) {
      let limit = AstroDeployment.deploymentsOfManagedIdentity
      guard places.count > limit else { continue }
      report(
        "\(places.count) Deployments use this managed identity, and \(limit) may",
        at: places[limit],
        notes: [
          Note("the first of them", at: places[0]),
          Note("each Deployment takes a federated credential for each of its components"),
          Note("make a second managed identity"),
        ]
      )
    }
  }
}
