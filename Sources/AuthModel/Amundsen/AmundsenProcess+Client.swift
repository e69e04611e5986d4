import Diagnostics

extension AmundsenProcess {
  /// The client with which flaskoidc 1.0 and later signs people in; `nil` if it does not, or if an
  /// older one may.
  ///
  /// URLs and scopes at the places `known` belong to the client of another service as well, and are
  /// spoken of there.
  func client(besides known: Set<SourceRange> = []) -> Client? {
    guard usesFlaskOIDC, isCurrentLine == true else { return nil }
    let id = self["FLASK_OIDC_CLIENT_ID"]
    let secret = self["FLASK_OIDC_CLIENT_SECRET"]
    let url = self["FLASK_OIDC_CONFIG_URL"]
    let scopes = text("FLASK_OIDC_SCOPES")
    let issuer = url?.text.map(\.url).map(Issuer.init)
    let isShared = url.map { $0.isBuiltIn || known.contains($0.place) } ?? false
    let name = text("FLASK_OIDC_PROVIDER_NAME")
    let promised = name.flatMap { Self.providers[$0.value.lowercased()] }
    // Of three that belong together, those that are not here may well be where the others come from; an
    // image rather holds none of them.
    let isImage = origin == .environment(.dockerfile)
    let isContinued = mayHoldMore && (isImage || id != nil || secret != nil || url != nil)
    let parts: [(Client.Part, AmundsenSetting?)] = [
      (.clientID, id), (.clientSecret, secret), (.issuer, url),
    ]
    let elsewhere = parts.filter { $1.isElsewhere || isContinued && $1 == nil }.map(\.0)
    let doubtful = Set(elsewhere + (isShared ? [.issuer] : []))
    return Client(
      provider: Located(service?.rawValue ?? "flaskoidc", at: place),
      of: .flaskOIDC,
      promisedProvider: isShared || name?.range.isBuiltIn == true ? nil : promised,
      promise: name.flatMap { $0.range.isBuiltIn ? nil : $0 },
      defaultProvider: isShared && promised == issuer?.provider ? promised : nil,
      isEnabled: true,
      clientID: id?.text,
      clientSecret: secret?.value,
      issuer: isShared ? nil : issuer,
      scopes: scopes.flatMap { text in
        let isOther = text.range.isBuiltIn || known.contains(text.range)
        return isOther || text.value.utf8.contains(UInt8(ascii: ",")) ? nil : ScopeList(text)
      },
      flow: .code,
      doubtfulParts: doubtful,
      mayBeSetUpElsewhere: mayHoldMore,
      range: range
    )
  }

  /// The names of providers that mean one product.
  private static let providers: [String: IdentityProvider] = [
    "google": .google, "okta": .okta, "keycloak": .keycloak, "azure": .entra, "azuread": .entra,
    "entra": .entra, "auth0": .auth0, "cognito": .cognito,
  ]
}

extension AmundsenSetting? {
  /// Whether the variable is set, and its value stands elsewhere.
  fileprivate var isElsewhere: Bool { self.map { $0.anyText == nil } ?? false }
}

extension Located<String> {
  /// The text as a URL.
  fileprivate var url: URLReference {
    URLReference(value, at: range, verbatimAt: textRange?.start)
  }
}

extension [AmundsenProcess] {
  /// The clients of all, in which what several have in common belongs to the first.
  var clients: [Client] {
    var known: Set<SourceRange> = []
    return compactMap { process in
      let client = process.client(besides: known)
      if let url = client?.issuer?.url.range { known.insert(url) }
      if let scopes = client?.scopes?.range { known.insert(scopes) }
      return client
    }
  }
}
