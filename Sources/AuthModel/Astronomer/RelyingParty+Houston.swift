extension RelyingParty {
  /// Astronomer's API server, which signs people in for the whole platform.
  ///
  /// Sources: Houston `default.yaml` 0.16 to 0.35 and its documentation; openid-client 2 to 5,
  /// `Issuer.discover`, which appends the path of the discovery document if it is missing and
  /// compares the issuer in it with nothing.
  public static let houston = RelyingParty(
    name: "Houston",
    settings: ClientSettings(
      clientID: "clientId",
      clientSecret: "clientSecret",
      issuer: "discoveryUrl",
      authorizationParameters: "authUrlParams"
    ),
    issuerNoun: "discovery URL",
    takesDiscoveryURL: true,
    comparesIssuer: false,
    demandsUserInfo: false,
    defaultScopes: ["openid", "profile", "email"],
    effectOfMissingClientID: nil,
    effectOfEntraVersion1:
      "its tokens have no 'preferred_username', so no e-mail address is found",
    gitHubRemedy: "for people at GitHub, Astronomer has the switch 'auth.github.enabled'",
    sharedTenant: SharedTenant(
      owner: "Astronomer",
      provider: .auth0,
      host: WellKnownProvider.sharedAuth0Host
    )
  )
}
