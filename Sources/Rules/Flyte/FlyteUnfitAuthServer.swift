import AuthModel
import Diagnostics
import Linting

/// Finds external authorization servers that cannot issue tokens for Flyte.
///
/// flytepropeller signs in with an id and a secret of its own, and tokens have to name flyteadmin as their
/// audience. Google, GitHub, GitLab and Okta's org server do not do that; AD FS names another issuer in its
/// tokens than in its metadata. Dex and Cognito do only after somebody has set them up so, which is a
/// warning. People can sign in with all of them but GitHub, as long as flyteadmin issues the tokens of
/// programs itself.
struct FlyteUnfitAuthServer: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, let issuer = deployment.externalIssuer else { return }
    guard !issuer.url.isUnfinished, let provider = issuer.provider else { return }
    guard let server = AuthorizationServer(issuer) else { return }
    let fitness = server.servesFlyte
    guard fitness == .no || fitness == .optIn else { return }
    let isOrgServer = provider == .okta
    let name = isOrgServer ? "Okta's org server" : provider.rawValue
    report(
      fitness == .no
        ? "\(name) cannot be the authorization server of Flyte"
        : "\(name) is no authorization server for Flyte until it is set up as one",
      at: deployment.place(issuer.url.range, deployment.auth?.appAuth?.authServerType?.range),
      as: fitness == .no && issuer.isProviderCertain ? nil : .warning,
      notes: server.reasons + [
        isOrgServer
          ? Note("expected a custom server, such as https://\(issuer.url.host)/oauth2/default")
          : Note(
            "with 'authServerType: Self' flyteadmin issues tokens itself, whoever signs people in"
          )
      ]
    )
  }
}

extension AuthorizationServer {
  /// Why its tokens are of no use to Flyte.
  fileprivate var reasons: [Note] {
    [
      clientCredentials == .no
        ? "flytepropeller gets no token there with an id and a secret of its own" : nil,
      clientCredentials == .optIn
        ? "flytepropeller gets a token only if the grant client_credentials is switched on" : nil,
      clientCredentials == .yes && ownAudience == .no
        ? "its tokens do not name flyteadmin as their audience" : nil,
      ownAudience == .optIn
        ? "tokens of programs name an audience only if something of your own puts it in" : nil,
      namesOtherIssuer
        ? "its access tokens name another issuer than its metadata, and are refused" : nil,
    ].compactMap { $0.map { Note($0) } }
  }
}
