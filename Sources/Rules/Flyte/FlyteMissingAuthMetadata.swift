import AuthModel
import Diagnostics
import Linting

/// Notes that values for Flyte 2 prepare for clients with tokens, and do not say where these come from.
///
/// flytectl and the SDK ask Flyte for its authorization server, and learn nothing unless
/// `flyte-core-components.runs.authMetadata.externalAuthServerBaseUrl` is set.
struct FlyteMissingAuthMetadata: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    guard flyte.isWithoutAuthentication, let values = flyte.effectiveBinary else { return }
    let metadata = values.coreComponents?.runs?.authMetadata
    guard metadata?.externalAuthServerBaseURL?.text.isEmpty != false else { return }
    let switches = [values.ingress?.apiJWTIngress, values.ingress?.wellKnownIngress]
      .compactMap { $0?.isEnabled }
    let id = metadata?.flyteClient?.clientID.flatMap { $0.value.isEmpty ? nil : $0.range }
    guard let sign = id ?? switches.first(where: \.value)?.range else { return }
    report(
      "clients are to bring tokens, but nothing tells them where they get one",
      at: sign,
      notes: [
        Note(
          "set 'externalAuthServerBaseUrl' in flyte-core-components.runs.authMetadata to the issuer"
        )
      ]
    )
  }
}
