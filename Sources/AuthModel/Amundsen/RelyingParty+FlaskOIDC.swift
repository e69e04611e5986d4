extension RelyingParty {
  /// flaskoidc 1.0 and later, which signs people in to Amundsen's services.
  ///
  /// Sources: flaskoidc 1.0.0 to 1.1.2, `config.py` (names, default scopes; empty ids are not looked
  /// for) and `__init__.py`; Authlib 1.x, which fetches the document at the first sign-in and then
  /// demands that tokens name the issuer in it.
  public static let flaskOIDC = RelyingParty(
    name: "flaskoidc",
    settings: ClientSettings(
      clientID: "FLASK_OIDC_CLIENT_ID",
      clientSecret: "FLASK_OIDC_CLIENT_SECRET",
      issuer: "FLASK_OIDC_CONFIG_URL",
      scopes: "FLASK_OIDC_SCOPES"
    ),
    issuerNoun: "URL of a discovery document",
    takesDiscoveryURL: true,
    needsDiscoveryURL: true,
    comparesIssuer: false,
    comparesTokensWithDocument: true,
    demandsUserInfo: false,
    readsProviderName: false,
    defaultScopes: ["openid", "email", "profile"],
    effectOfMissingClientID: "flaskoidc starts all the same, and the provider turns people away",
    effectOfEntraVersion1: "its tokens have no 'preferred_username'",
    gitHubRemedy:
      "a provider that sends people on to GitHub, such as Dex or Keycloak, can stand in between",
    sharedTenant: nil
  )

  /// flaskoidc before 1.0 in charts before 2.1.1, which write client_secrets.json for Okta from a few keys.
  ///
  /// Source: the templates of charts 0.1.0 to 2.1.0; flask-oidc 1.4.0.
  static let oldFlaskOIDC = RelyingParty(
    name: "flaskoidc",
    settings: ClientSettings(
      clientID: "OIDC_CLIENT_ID",
      clientSecret: "OIDC_CLIENT_SECRET",
      issuer: "OIDC_ORG_URL",
      scopes: "OIDC_SCOPES"
    ),
    issuerNoun: "URL of an organization at Okta",
    takesDiscoveryURL: false,
    comparesIssuer: true,
    demandsUserInfo: false,
    readsProviderName: false,
    defaultScopes: ["openid", "email"],
    effectOfMissingClientID: "the provider turns people away",
    effectOfEntraVersion1: nil,
    gitHubRemedy: "the chart knows Okta only",
    sharedTenant: nil
  )
}
