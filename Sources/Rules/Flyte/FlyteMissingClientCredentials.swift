import AuthModel
import Diagnostics
import Linting

/// Finds files of a client of Flyte that ask for `ClientSecret` and lack the id or the secret.
///
/// flytectl then takes the id `flytepropeller` and the secret in `/etc/secrets/client_secret`, which are
/// those of a component in the cluster; flytekit stops.
///
/// flytekit takes both from variables as well: what a file of variables, a pipeline or a pod of the same
/// run sets is not missing.
struct FlyteMissingClientCredentials: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ project: Project, report: inout Report) {
    let clients = project.configurations.flatMap(\.flyteClients)
    let others = clients.filter { $0.admin == nil }
    let givesID = others.contains { $0.setting(of: "admin.clientId") != nil }
    let givesSecret = others.contains { $0.secretSource != nil }
    for client in clients where client.origin == .file {
      guard let admin = client.admin, let type = admin.authType else { continue }
      guard type.value == .clientSecret, admin.clientSecretKey == nil else { continue }
      let lacksID = admin.clientID == nil && !givesID
      let lacksSecret = client.secretSource == nil && !givesSecret
      guard lacksID || lacksSecret else { continue }
      report(
        "'ClientSecret' is asked for, but \(lack(lacksID, lacksSecret))",
        at: type.range,
        notes: notes(lacksID, lacksSecret)
      )
    }
  }

  private func lack(_ id: Bool, _ secret: Bool) -> String {
    switch (id, secret) {
    case (true, true): "neither an id nor a place for the secret is given"
    case (true, false): "no 'clientId' is given"
    default: "no place for the secret is given"
    }
  }

  private func notes(_ id: Bool, _ secret: Bool) -> [Note] {
    let defaults =
      (id ? ["the id 'flytepropeller'"] : [])
      + (secret ? ["the secret in /etc/secrets/client_secret"] : [])
    let variables =
      (id ? ["FLYTE_CREDENTIALS_CLIENT_ID"] : [])
      + (secret ? ["FLYTE_CREDENTIALS_CLIENT_SECRET"] : [])
    return [
      Note("flytectl takes \(defaults.joined(separator: " and "))"),
      Note("flytekit stops, unless it finds \(variables.joined(separator: " and "))"),
    ]
  }
}
