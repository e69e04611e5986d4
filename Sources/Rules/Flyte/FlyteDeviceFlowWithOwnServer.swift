import AuthModel
import Diagnostics
import Linting

/// Finds clients of Flyte with `DeviceFlow` for a flyteadmin that issues tokens itself.
///
/// Its own authorization server has no endpoint for devices (RFC 8628), so that the client stops at its
/// metadata. With an external server it depends on that one.
///
/// It looks at clients and installations of one run, unless their hosts tell that they do not belong
/// together.
struct FlyteDeviceFlowWithOwnServer: Rule {
  static let severity = Severity.error

  func check(_ project: Project, report: inout Report) {
    let deployments = project.configurations.compactMap(\.flyte)
    for client in project.configurations.flatMap(\.flyteClients) where client.admin != nil {
      guard let type = client.authType, type.value == .deviceFlow else { continue }
      let servers = deployments.filter { $0.mayServe(client) }
      guard let server = servers.first, servers.allSatisfy(\.surelyIssuesTokens) else { continue }
      report(
        "'DeviceFlow' does not work with flyteadmin's own authorization server",
        at: type.range,
        notes: [
          Note("it has no device_authorization_endpoint; people sign in with Pkce"),
          Note("flyteadmin issues the tokens here", at: server.ownServerPlace),
        ]
      )
    }
  }
}

extension FlyteDeployment {
  /// Whether nothing tells that `client` is for another installation.
  fileprivate func mayServe(_ client: FlyteClient) -> Bool {
    guard let host = client.endpoint?.host.lowercased() else { return true }
    let own =
      authorizedURIs.map(\.normalizedHost) + [ingressHost?.value.lowercased()].compactMap(\.self)
    return !own.contains(where: { $0.contains(".") }) || own.contains(host)
  }

  /// Whether people sign in, and flyteadmin issues the tokens, whatever other files may say.
  fileprivate var surelyIssuesTokens: Bool {
    guard requiresSignIn, isOwnAuthServer, !isWithoutAuthentication else { return false }
    return isWhole || auth?.appAuth?.authServerType != nil
  }

  fileprivate var ownServerPlace: SourceRange {
    place(
      auth?.appAuth?.authServerType?.range,
      auth?.appAuth?.selfAuthServer?.range,
      useAuth?.range
    )
  }
}
