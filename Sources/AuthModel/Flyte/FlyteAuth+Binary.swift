import Diagnostics

/// What the flyte-binary chart makes of `configuration`, with `configuration.inline` over it.
extension FlyteAuth {
  /// The section `auth` that comes of `configuration`; `nil` unless the chart makes one.
  init?(_ configuration: FlyteBinaryConfiguration) {
    guard let own = configuration.auth, own.isEnabled?.value == true else { return nil }
    self = configuration.inline?.auth ?? FlyteAuth(range: own.range)
    authorizedURIs = authorizedURIs ?? own.authorizedURIs
    userAuth = Self.userAuth(userAuth, over: own)
    appAuth = Self.appAuth(appAuth, over: own)
  }

  private static func userAuth(_ inline: FlyteUserAuth?, over own: FlyteBinaryAuth) -> FlyteUserAuth
  {
    var user = inline ?? FlyteUserAuth(range: own.range)
    let oidc = own.oidc
    var openID = user.openID ?? FlyteOpenID(range: oidc?.range ?? own.range)
    openID.baseURL = openID.baseURL ?? oidc?.baseURL
    openID.clientID = openID.clientID ?? oidc?.clientID
    user.openID = openID
    return user
  }

  private static func appAuth(_ inline: FlyteAppAuth?, over own: FlyteBinaryAuth) -> FlyteAppAuth {
    var app = inline ?? FlyteAppAuth(range: own.range)
    guard let client = own.flyteClient else { return app }
    var told = app.thirdPartyConfig ?? FlyteThirdPartyConfig(range: own.range)
    var flyteClient = told.flyteClient ?? FlyteClientApp(range: client.range)
    flyteClient.clientID = flyteClient.clientID ?? client.clientID
    flyteClient.redirectURI = flyteClient.redirectURI ?? client.redirectURI
    flyteClient.scopes = flyteClient.scopes ?? client.scopes
    flyteClient.audience = flyteClient.audience ?? client.audience
    told.flyteClient = flyteClient
    app.thirdPartyConfig = told
    return app
  }
}

extension FlyteAdminClient {
  /// The section `admin` that comes of `configuration`; `nil` if nothing is said of it.
  init?(_ configuration: FlyteBinaryConfiguration) {
    let inline = configuration.inline?.admin
    guard let own = configuration.auth, own.isEnabled?.value == true else {
      guard let inline else { return nil }
      self = inline
      return
    }
    self = inline ?? FlyteAdminClient(range: own.internal?.range ?? own.range)
    clientID = clientID ?? own.internal?.clientID
    audience = audience ?? own.internal?.audience
  }
}
