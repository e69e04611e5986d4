public import Diagnostics

/// Which tokens programs come with, and which flyteadmin takes (flyteadmin/auth/authzserver; flyteidl,
/// `clients/go/admin/token_source_provider.go`).
extension FlyteDeployment {
  /// Whether a server elsewhere issues the tokens of programs.
  public var usesExternalServer: Bool { isInForce && !isOwnAuthServer }

  /// The audiences that tokens of a server elsewhere may have beside the URL of flyteadmin.
  public var allowedAudience: [Located<String>] {
    (externalAuthServer?.allowedAudience?.value ?? []).filter { !$0.value.isEmpty }
  }

  /// The audiences that flyteadmin takes at one of its URLs or another.
  public var acceptedAudiences: [Located<String>] {
    allowedAudience + authorizedURIs.map { Located($0.text, at: $0.range) }
  }

  /// The URL that flyteadmin takes for its own when flytepropeller calls it; `nil` if it is not known how
  /// that does.
  public var propellerURI: URLReference? {
    if let endpoint = propeller?.endpoint {
      return FlyteEndpoint(endpoint).flatMap { uri(forCallsTo: $0.host, port: nil) }
    }
    // In flyte-binary both are one program.
    return chart == .binary ? uri(forCallsTo: "localhost", port: "8089") : nil
  }

  /// The same, if only the cluster knows that name, so that no server elsewhere calls the API so; of a
  /// file of flyteadmin, which says nothing of flytepropeller, the first such name.
  public var propellerInternalURI: URLReference? {
    let isUnknown = chart == nil && propeller?.endpoint == nil
    let uri = isUnknown ? authorizedURIs.first(where: Self.isInsideCluster) : propellerURI
    return uri.flatMap { Self.isInsideCluster($0) && !$0.isUnfinished ? $0 : nil }
  }

  /// Whether flytepropeller signs in with an id and a secret, as far as its settings are known.
  public var propellerUsesSecret: Bool {
    guard chart != nil || propeller != nil else { return false }
    return (propeller?.authType?.value ?? .goDefault) == .clientSecret
  }

  /// The audience that flytepropeller asks for.
  public var propellerAudience: Located<String>? {
    let usesServer = propeller?.usesAudienceOfServer?.value == true
    let audience = usesServer ? flyteClient?.audience : propeller?.audience
    return audience?.value.isEmpty == false ? audience : nil
  }

  /// The scopes that flytepropeller asks for by itself; `nil` if it asks for those of other clients.
  public var propellerScopes: ScopeList? {
    let list = propeller?.scopes.map { ScopeList($0.value, range: $0.range) }
    return list?.scopes.isEmpty == false ? list : nil
  }

  /// The scopes that flyteadmin tells its clients to ask for; those of the program itself if nobody says.
  public var clientScopes: ScopeList? {
    (flyteClient?.scopes).map { ScopeList($0.value, range: $0.range) }
  }

  /// The API at Entra ID that flytectl asks a token for.
  public var entraAPI: String? {
    let scopes = (clientScopes?.scopes ?? []).map { EntraScope($0.value) }
    return scopes.first(where: \.isOfOtherAPI)?.api
  }
}
