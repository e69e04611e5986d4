import Diagnostics
import HelmValues

extension AmundsenProcess {
  /// The service as a chart before 2.1.1 sets it up by `keys`, of the values `written`.
  ///
  /// Only the frontend is made to sign people in; what the images of metadata and search do by themselves
  /// no value changes. Images that nobody wrote down are not known: the default changed with each chart.
  /// Source: the templates of charts 0.1.0 to 2.1.0.
  init(_ service: AmundsenService, by keys: AmundsenOldKeys?, _ written: AmundsenValues) {
    let own = written[service]
    var image = own?.image.map { AmundsenImage($0, tag: own?.imageTag?.value) }
    if service == .frontend, let entry = written.oldest.frontEndServiceImage,
      let name = entry.value.locatedText
    {
      image = AmundsenImage(name)
    }
    var settings: [AmundsenSetting] = []
    let isOn = keys?.oidcEnabled.flatMap { $0.value.scalar == .boolean(false) ? nil : $0 }
    if service == .frontend, let keys, keys.isMeant, let isOn {
      settings = Self.made.map { AmundsenSetting($0, meaning: $1, at: .chart) }
      let path = "/etc/client_secrets.json"
      settings.append(
        AmundsenSetting("OIDC_CLIENT_SECRETS", meaning: path, at: isOn.value.range)
      )
      settings += [
        keys.overwriteRedirectURI.flatMap { AmundsenSetting("OVERWRITE_REDIRECT_URI", by: $0) }
      ].compactMap(\.self)
    }
    if service == .frontend, let base = own?.baseURL {
      settings.append(AmundsenSetting("FRONTEND_BASE", meaning: base.text, at: base.range))
    }
    settings += own?.variables?.settings ?? []
    var workload = Workload()
    workload.replicas = own?.replicas.map { Located(Int($0.value.rounded()), at: $0.range) }
    self.init(
      .values,
      service: service,
      image: image,
      settings: settings,
      mayHoldMore: true,
      workload: workload,
      httpsEvidence: service == .frontend ? settings.httpsBase ?? written.tlsPlace : nil,
      place: isOn?.key.range ?? own?.range.startPlace ?? written.range.startPlace,
      range: own?.range ?? written.range
    )
  }

  /// What the template of the frontend writes into it.
  private static let made: KeyValuePairs = [
    "APP_WRAPPER": "flaskoidc", "APP_WRAPPER_CLASS": "FlaskOIDC",
    "FRONTEND_SVC_CONFIG_MODULE_CLASS": "amundsen_application.oidc_config.OidcConfig",
    "FLASK_OIDC_WHITELISTED_ENDPOINTS": "status,healthcheck,health,logout",
    "SQLALCHEMY_DATABASE_URI": "sqlite:///sessions.db",
    // The secret of the client, which is not known to be a good one.
    "FLASK_OIDC_SECRET_KEY": "${OIDC_CLIENT_SECRET}",
  ]
}

extension SourceRange {
  /// A place in the chart.
  fileprivate static let chart = SourceRange(file: .builtIn, start: 0, end: 0)
}

extension AmundsenOldKeys {
  /// The client at Okta that the keys give; `nil` if nobody is meant to sign in.
  ///
  /// Its endpoints are put together from the URL of the organization, which is looked at by itself.
  func client(at place: SourceRange) -> Client? {
    guard isMeant else { return nil }
    // A Secret that somebody else makes has all of it.
    let isMade = createOIDCSecret.map { $0.value.scalar != .boolean(false) } ?? false
    let secret = clientSecret.flatMap {
      $0.value.isScalar && !$0.value.isNull ? SecretValue($0.value.node) : nil
    }
    return Client(
      provider: Located("frontend", at: oidcEnabled?.key.range ?? place),
      of: .oldFlaskOIDC,
      promisedProvider: .okta,
      promise: nil,
      defaultProvider: nil,
      isEnabled: true,
      clientID: clientID?.value.locatedText,
      clientSecret: secret,
      issuer: nil,
      scopes: nil,
      flow: .code,
      doubtfulParts: isMade ? [.issuer] : [.clientID, .clientSecret, .issuer],
      mayBeSetUpElsewhere: true,
      range: place
    )
  }

  /// The secret of the client, which the chart puts into a Secret.
  var storedSecret: StoredSecret? {
    guard let entry = clientSecret, entry.value.isScalar, !entry.value.isNull else { return nil }
    let value = SecretValue(entry.value.node)
    guard !value.isEmpty, !value.isUnfinished else { return nil }
    return StoredSecret(
      name: entry.key,
      value: value,
      isEncoded: false,
      use: .credential,
      exposure: StoredSecret.Exposure(
        subject: "'OIDC_CLIENT_SECRET'",
        place: .secret,
        remedy:
          "leave it out, set 'createOidcSecret: false' and make the Secret 'oidc-config' yourself"
      )
    )
  }
}
