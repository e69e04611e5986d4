import AuthModel
import Diagnostics
import Linting

/// Notes settings of flyteadmin's own authorization server where one elsewhere is in use.
///
/// With `authServerType: External` nobody reads `selfAuthServer`; its clients and their hashes only make
/// people believe that they count.
///
/// What flyte-binary's chart writes by itself is not meant.
struct FlyteLeftoverSelfAuthServer: Rule {
  static let severity = Severity.note

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.usesExternalServer else { return }
    let appAuth = deployment.writtenSections?.auth?.appAuth
    guard let server = appAuth?.selfAuthServer, let type = appAuth?.authServerType else { return }
    report(
      "'selfAuthServer' has no effect with an authorization server elsewhere",
      at: server.range.startPlace,
      notes: [
        Note("that is chosen here", at: type.range),
        deployment.chart == .binary
          ? Note("the chart's own part goes with 'configuration.auth.enableAuthServer: false'")
          : nil,
      ].compactMap(\.self),
      fix: configuration.edits(removingEntryWithValueAt: server.range).map {
        Fix("leave it out", edits: $0)
      }
    )
  }
}
