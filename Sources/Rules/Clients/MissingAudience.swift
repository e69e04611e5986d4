import AuthModel
import Diagnostics
import Linting

/// Notes clients in the code flow that ask for no audience.
///
/// Astronomer's documentation wants `authUrlParams.audience` in the code flow. Auth0 returns a token
/// that only its own userinfo endpoint understands without it.
///
/// Google, Okta, Entra ID, Cognito, Keycloak and AD FS ignore the parameter, so there is nothing to
/// say; and a client called `auth0` has a default.
struct MissingAudience: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isSetUp, client.flow == .code, client.givesIssuer else { return }
    guard let parameters = client.relyingParty.settings.authorizationParameters else { return }
    guard client.audience == nil, !client.hasDefaultAudience else { return }
    guard client.identityProvider?.authorizationServer.needsAudience ?? true else { return }
    report(
      "'\(client.name)' asks for no audience",
      at: client.provider.range,
      notes: [
        Note("some providers, Auth0 among them, return an opaque access token without it"),
        Note("set 'audience' below '\(parameters)' if the provider knows APIs by name"),
      ]
    )
  }
}
