import AuthModel
import Diagnostics
import Linting

/// Requires the scope `all` where clients are told what to ask for.
///
/// flyteadmin wants `all` of every call, which is written into its source, and refuses others with
/// "authenticated user doesn't have required scope". It reads scopes of the claim `scp`: its own tokens and
/// those of Okta have it. Auth0, Keycloak and Cognito list scopes elsewhere, and such tokens count as if
/// they had `all`. Of a server that is not known it is a note.
///
/// Entra ID has rules of its own, of which `flyte-entra-scope` speaks.
struct FlyteMissingAllScope: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isInForce else { return }
    let provider = deployment.externalIssuer?.provider
    let claim = provider?.authorizationServer.scopeClaim
    guard deployment.isOwnAuthServer || provider != .entra && claim != "scope" else { return }
    let isCertain = deployment.isOwnAuthServer || claim != nil
    let lists = [
      ("flytectl and flytekit", deployment.clientScopes),
      ("flytepropeller", deployment.propellerUsesSecret ? deployment.propellerScopes : nil),
    ]
    for (client, list) in lists {
      guard let list, !list.range.isBuiltIn, !list.isUnfinished, list["all"] == nil else {
        continue
      }
      report(
        "\(client) would not ask for the scope 'all', which flyteadmin wants of every call",
        at: list.scopes.count == 1 ? list.scopes[0].range : list.range,
        as: isCertain ? nil : .note,
        notes: [
          Note("calls without it are refused: authenticated user doesn't have required scope"),
          deployment.isOwnAuthServer
            ? nil : Note("the authorization server has to know it as well"),
        ].compactMap(\.self),
        fix: configuration.edits(adding: "all", to: list).map {
          Fix("ask for it", safety: isCertain ? .safe : .unsafe, edits: $0)
        }
      )
    }
  }
}
