import Diagnostics
import HelmValues

extension FlyteDeployment {
  /// The client at the identity provider, with which flyteadmin signs people in to its console; `nil` if
  /// nothing is said of it.
  public var consoleClient: Client? {
    guard let openID else { return nil }
    let id = openID.clientID?.written
    let url = openID.baseURL.flatMap { $0.range.isBuiltIn || $0.text.isEmpty ? nil : $0 }
    let hasDefaultIssuer = openID.baseURL?.range.isBuiltIn == true && chart == .core
    return Client(
      provider: clientName ?? Located("openId", at: place(useAuth?.range).startPlace),
      of: .flyteadmin,
      defaultProvider: hasDefaultIssuer && isWhole ? .google : nil,
      isEnabled: requiresSignIn && !isWithoutAuthentication,
      clientID: id,
      hasDefaultClientID: id == nil && chart == .core && openID.clientID?.value.isEmpty == false,
      clientSecret: openIDSecret,
      clientSecretReference: openIDSecretReference,
      secretRemedy: openIDSecretRemedy,
      issuer: url.map(Issuer.init),
      hasDefaultIssuer: hasDefaultIssuer,
      tokenIssuer: tokenIssuer,
      scopes: openID.scopes.flatMap { list in
        list.range.isBuiltIn ? nil : ScopeList(list.value, range: list.range)
      },
      flow: .code,
      doubtfulParts: partsElsewhere,
      mayBeSetUpElsewhere: !isComplete,
      range: clientName?.range ?? range
    )
  }

  /// `issuerUrl`, unless the image is one that does not know it.
  private var tokenIssuer: Issuer? {
    guard let url = openID?.issuerURL, !url.text.isEmpty else { return nil }
    if let version, version < FlyteOpenID.firstWithIssuerURL { return nil }
    return Issuer(url)
  }

  /// The Secret of somebody's own that holds the client's secret.
  private var openIDSecretReference: SecretReference? {
    guard chart == .binary else { return nil }
    return FlyteRelease(self)?.references.first { $0.effectiveKey == openIDSecretName }
  }

  /// What may be given where the values do not tell: the secret by a file, a variable or a Secret that
  /// somebody fills by hand, and for flyte-binary everything that its templates demand, which is said of
  /// the chart.
  private var partsElsewhere: Set<Client.Part> {
    chart == .binary ? [.clientID, .clientSecret, .issuer] : [.clientSecret]
  }

  /// What to do in order that the client's secret comes from a Secret.
  var openIDSecretRemedy: String? {
    switch chart {
    case .binary: Self.binaryRemedy
    case .core: Self.remedy(forSecret: openIDSecretName)
    case nil: nil
    }
  }

  /// What to do in order that the secrets of values of flyte-binary come from a Secret.
  static let binaryRemedy =
    "put both secrets into one Secret, as oidc_client_secret and client_secret, and name it in "
    + "configuration.auth.clientSecretsExternalSecretRef"

  /// What to do in flyte-core in order that the secret called `name` comes from a Secret.
  static func remedy(forSecret name: String) -> String {
    "put it into a Secret and let flyteadmin.env feed FLYTE_SECRET_\(KeyText.shown(name)) from it"
  }

  /// The key under which `root` has the client, or what flyte-binary makes it from.
  static func clientName(in root: Value, of chart: FlyteChart?) -> Located<String>? {
    let client = ["auth", "userAuth", "openId"]
    switch chart {
    case .binary:
      return root.key(at: ["configuration", "auth", "oidc"])
        ?? root.key(at: ["configuration", "inline"] + client)
    case .core: return root.key(at: ["configmap", "adminServer"] + client)
    case nil: return root.key(at: client)
    }
  }
}

extension Value {
  /// The last key of `path`, in whichever case Go takes it.
  fileprivate func key(at path: [String]) -> Located<String>? {
    var mapping: Value? = self
    var key: Located<String>?
    for name in path {
      let entry = mapping?.entry(of: name) ?? mapping?.entries.first { $0.isCalled(name) }
      guard let entry else { return nil }
      (mapping, key) = (entry.value, entry.key)
    }
    return key
  }
}

extension Located {
  /// The value, unless it stands in the chart.
  fileprivate var written: Located? { range.isBuiltIn ? nil : self }
}
