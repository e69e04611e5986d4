extension RelyingParty {
  /// Flyte's control plane, which signs people in for its console.
  ///
  /// Sources: flyteadmin 1.16.8, `auth/config/config.go` (names, default scopes), `auth/token.go` (an
  /// empty client id skips the checks) and `auth/handlers.go` (userinfo after the code exchange);
  /// go-oidc 3.6.0, `NewProvider`, which takes one slash off the end to find the document and then
  /// compares the issuer as it was given.
  public static let flyteadmin = RelyingParty(
    name: "flyteadmin",
    settings: ClientSettings(
      clientID: "clientId",
      clientSecret: "clientSecretName",
      issuer: "baseUrl",
      tokenIssuer: "issuerUrl",
      scopes: "scopes"
    ),
    issuerNoun: "issuer",
    takesDiscoveryURL: false,
    comparesIssuer: true,
    demandsUserInfo: true,
    defaultScopes: ["openid", "profile"],
    effectOfMissingClientID:
      "flyteadmin then checks neither audience nor issuer nor expiry of an id token",
    effectOfEntraVersion1: nil,
    gitHubRemedy:
      "a provider that sends people on to GitHub, such as Dex or Keycloak, can stand in between",
    sharedTenant: nil
  )
}
