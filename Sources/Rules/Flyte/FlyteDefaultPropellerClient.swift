import AuthModel
import Diagnostics
import Linting

/// Finds the id `flytepropeller` left in place where another server issues the tokens.
///
/// The charts give flytepropeller this id, which an authorization server elsewhere knows only if a
/// client was registered under it (flyteorg/flyte#3659). Google, Okta, Entra ID and Cognito make
/// ids up themselves.
///
/// Keycloak and others let administrators choose ids, and many choose this one; who writes it down
/// means it. A file without flytepropeller's secret may be one of several, another of which has the id as
/// well.
struct FlyteDefaultPropellerClient: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.requiresSignIn, !deployment.isOwnAuthServer, deployment.isWhole,
      deployment.isPropellerSetUp,
      !deployment.isWithoutAuthentication, let issuer = deployment.externalIssuer,
      let provider = issuer.provider, provider.clientIDForm != nil,
      let id = deployment.propellerClientID, id.range.isBuiltIn, id.value == "flytepropeller",
      (deployment.propeller?.authType?.value ?? .clientSecret) == .clientSecret
    else { return }
    let path =
      deployment.chart == .core
      ? "secrets.adminOauthClientCredentials.clientId" : "configuration.auth.internal.clientId"
    report(
      "\(provider.rawValue) hardly knows a client 'flytepropeller'",
      at: deployment.place(issuer.url.range, deployment.useAuth?.range),
      notes: [
        Note("the chart lets flytepropeller sign in with this id unless '\(path)' says otherwise"),
        provider.clientIDForm.map { Note("\(provider.rawValue) gives out \($0)") },
      ].compactMap(\.self)
    )
  }
}
