public import Diagnostics

/// What Flyte needs to have registered at its providers.
///
/// Sources: flyteadmin/auth/handlers.go (the console sends no PKCE), flyteidl/clients/go/admin/pkce (the
/// command line does, and no secret), flyteidl/clients/go/admin/config.go.
extension FlyteDeployment {
  /// The clients that are to be registered: the console, and with an authorization server elsewhere the
  /// command line and flytepropeller.
  public var clientNeeds: [ClientNeeds] {
    guard requiresSignIn, !isWithoutAuthentication else { return [] }
    let console = openID?.clientID.map(consoleNeeds)
    guard !isOwnAuthServer else { return [console].compactMap(\.self) }
    let commandLine = flyteClient.flatMap { app in app.clientID.map { commandLineNeeds(app, $0) } }
    let propeller = propellerUsesSecret ? propellerClientID.map(propellerNeeds) : nil
    return [console, commandLine, propeller].compactMap(\.self)
  }

  private func consoleNeeds(_ id: Located<String>) -> ClientNeeds {
    let uris = authorizedURIs.filter { Self.isPublic($0) && !$0.isUnfinished && $0.scheme != nil }
    return ClientNeeds(
      name: "Flyte's console",
      clientID: id,
      identityProvider: openID?.baseURL.flatMap { IdentityProvider($0) },
      redirectURIs: uris.map(Self.callbackURI),
      resembles: Self.isCallback,
      grant: .authorizationCode,
      reasonForGrant: "people sign in to the console with a code",
      isGrantFixed: true,
      keepsSecret: true,
      usesPKCE: false,
      scopes: (openID?.scopes).map { ScopeList($0.value, range: $0.range).scopes } ?? [],
      audiences: [],
      reasons: uris.prefix(1).filter { !$0.range.isBuiltIn }.map {
        Note("flyteadmin believes to be reached here", at: $0.range)
      },
      place: place(id.range, useAuth?.range),
      grantPlace: nil
    )
  }

  private func commandLineNeeds(_ app: FlyteClientApp, _ id: Located<String>) -> ClientNeeds {
    let uri = app.redirectURI.flatMap { $0.text.isEmpty || $0.isUnfinished ? nil : $0 }
    return ClientNeeds(
      name: "flytectl and flytekit",
      clientID: id,
      identityProvider: externalIssuer?.provider,
      redirectURIs: [uri?.text ?? "http://localhost:53593/callback"],
      resembles: Self.isCallback,
      grant: .authorizationCode,
      reasonForGrant: "people sign in on the command line with a code",
      isGrantFixed: true,
      keepsSecret: false,
      usesPKCE: true,
      scopes: clientScopes?.scopes ?? [],
      audiences: acceptedAudiences,
      reasons: [uri].compactMap(\.self).filter { !$0.range.isBuiltIn }.map {
        Note("people come back to this program", at: $0.range)
      },
      place: place(id.range, auth?.appAuth?.authServerType?.range),
      grantPlace: nil
    )
  }

  /// What a client needs that signs people in on another device, as `place` says; `nil` unless an
  /// authorization server elsewhere does that.
  public func deviceNeeds(at place: SourceRange) -> ClientNeeds? {
    guard requiresSignIn, !isOwnAuthServer, let app = flyteClient, let id = app.clientID else {
      return nil
    }
    return ClientNeeds(
      name: "flytectl and flytekit",
      clientID: id,
      identityProvider: externalIssuer?.provider,
      redirectURIs: [],
      resembles: Self.isCallback,
      grant: .deviceCode,
      reasonForGrant: "people sign in on another device",
      isGrantFixed: true,
      keepsSecret: nil,
      usesPKCE: nil,
      scopes: [],
      audiences: [],
      reasons: [],
      place: place,
      grantPlace: place
    )
  }

  private func propellerNeeds(_ id: Located<String>) -> ClientNeeds {
    ClientNeeds(
      name: "flytepropeller",
      clientID: id,
      identityProvider: externalIssuer?.provider,
      redirectURIs: [],
      resembles: Self.isCallback,
      grant: .clientCredentials,
      reasonForGrant: "flytepropeller signs in with a secret of its own",
      isGrantFixed: true,
      keepsSecret: true,
      usesPKCE: false,
      scopes: (propellerScopes ?? clientScopes)?.scopes ?? [],
      audiences: acceptedAudiences,
      reasons: [],
      place: place(id.range, auth?.appAuth?.authServerType?.range),
      grantPlace: nil
    )
  }

  @Sendable
  private static func isCallback(_ path: String) -> Bool {
    path.lowercased().split(separator: "/").last?.hasPrefix("callback") == true
  }
}
