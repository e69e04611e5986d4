import Diagnostics

extension AmundsenProcess {
  /// What has to be registered for the frontend; `nil` unless flaskoidc 1.0 or later signs people in there
  /// and its client and its URL are known.
  ///
  /// Metadata and search have clients of their own, with which nobody signs in from outside. Source:
  /// flaskoidc 1.1.2, `/login`: host from the request, path and scheme from variables.
  public var clientNeeds: ClientNeeds? {
    guard service == .frontend, usesFlaskOIDC, isCurrentLine == true,
      let id = text("FLASK_OIDC_CLIENT_ID"), !id.value.isEmpty, !Placeholder.isUnfinished(id.value)
    else { return nil }
    let uri = redirectURI
    return ClientNeeds(
      name: "Amundsen's frontend",
      clientID: id,
      identityProvider: text("FLASK_OIDC_CONFIG_URL").flatMap {
        IdentityProvider(URLReference($0.value, at: $0.range))
      },
      redirectURIs: [uri?.value].compactMap(\.self),
      resembles: { path in FlaskOIDCLine.allCases.contains { $0.callbackPath == path } },
      grant: .authorizationCode,
      reasonForGrant: "people sign in with a code",
      isGrantFixed: true,
      keepsSecret: true,
      usesPKCE: false,
      scopes: text("FLASK_OIDC_SCOPES").map { $0.range.isBuiltIn ? [] : ScopeList($0).scopes }
        ?? [],
      audiences: [],
      reasons: uri.map { [Note("people reach the site here", at: $0.range)] } ?? [],
      place: id.range,
      grantPlace: nil
    )
  }

  /// Where people come back to, at what says where the site is.
  private var redirectURI: Located<String>? {
    guard let base = text("FRONTEND_BASE") else { return nil }
    let url = URLReference(base.value, at: base.range)
    let path = text("FLASK_OIDC_REDIRECT_URI")?.value ?? FlaskOIDCLine.current.callbackPath
    guard let scheme = url.scheme, url.hasPlausibleHost, !url.isUnfinished, !url.isLoopback,
      path.hasPrefix("/"), !Placeholder.isUnfinished(path)
    else { return nil }
    // What flaskoidc makes of an unset or misspelt scheme is spoken of elsewhere.
    return Located(
      "\(scheme)://\(url.host)\(url.port.map { ":\($0)" } ?? "")\(path)",
      at: base.range
    )
  }
}
