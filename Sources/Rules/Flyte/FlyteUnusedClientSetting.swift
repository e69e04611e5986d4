import AuthModel
import Diagnostics
import Linting

/// Notes settings of a client of Flyte that its `authType` has no use for.
///
/// With `Pkce` and `DeviceFlow` flytectl and flytekit ask the server which id and scopes to use.
struct FlyteUnusedClientSetting: Rule {
  static let severity = Severity.note

  func check(_ client: FlyteClient, report: inout Report) {
    guard client.origin == .file, let admin = client.admin, let type = admin.authType else {
      return
    }
    guard [.pkce, .deviceFlow].contains(type.value), client.secretSource == nil else { return }
    let settings = [("clientId", admin.clientID?.range), ("scopes", admin.scopes?.range)]
    for case (let name, let range?) in settings {
      report(
        "'\(name)' has no effect with \(type.value.rawValue)",
        at: range,
        notes: [Note("the client takes what the server says: thirdPartyConfig.flyteClient.\(name)")]
      )
    }
  }
}
