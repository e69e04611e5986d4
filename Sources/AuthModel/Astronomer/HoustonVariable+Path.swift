extension HoustonVariable.Target {
  /// The path, from the root of the values, of the field that is set; `nil` if it is none of Houston's
  /// own.
  public var path: String? {
    switch self {
    case .localEnabled: "\(Authentication.path).local.enabled"
    case .gitHubEnabled: "\(Authentication.path).github.enabled"
    case .flow: "\(OpenIDConnect.path).flow"
    case .clockTolerance: "\(OpenIDConnect.path).clockTolerance"
    case .openIDConnect: OpenIDConnect.path
    case .provider(let key, let field): "\(OpenIDConnect.path).\(key).\(field.path)"
    case .scimAuthCode(let key): "\(OpenIDConnect.path).\(key).scimAuthCode"
    case .proxy: nil
    }
  }
}

extension HoustonVariable.ProviderField {
  /// The path from the provider on.
  var path: String {
    switch self {
    case .enabled: "enabled"
    case .clientID: RelyingParty.houston.settings.clientID
    case .clientSecret: RelyingParty.houston.settings.clientSecret
    case .discoveryURL: RelyingParty.houston.settings.issuer
    case .baseDomain: "baseDomain"
    case .audience: "authUrlParams.audience"
    case .displayName: "displayName"
    }
  }

  /// The part of the client that it is, if it is one.
  var clientPart: Client.Part? { RelyingParty.houston.settings.part(setAs: path) }
}
