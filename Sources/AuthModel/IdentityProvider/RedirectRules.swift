/// What a provider demands of the redirect URIs that are registered with it.
public struct RedirectRules: Sendable {
  /// Where a `*` means something.
  public enum Wildcard: Sendable {
    /// Nowhere.
    case unsupported
    /// As the first label of the host, or a part of it.
    case firstLabel
    /// As the last character.
    case end
    /// In the path or the query.
    case pathOrQuery
    /// Wherever the provider lets it be saved.
    case anywhere
  }

  /// How much the port of a loopback URI counts (RFC 8252, section 7.3, wants it free).
  public enum LoopbackPort: Sendable {
    /// It must be the registered one.
    case fixed
    /// It does not count.
    case free
    /// It does not count where the registered URI has none.
    case freeUnlessNamed
  }

  /// Whether `http` is refused for everything but the machine itself.
  public private(set) var refusesHTTP = false
  /// Where a `*` means something; `nil` where that depends or is not known.
  public private(set) var wildcard: Wildcard?
  /// The most characters a URI may have, if there is a limit.
  public private(set) var maximumLength: Int?
  /// Whether a path alone is completed with the client's root URL.
  public private(set) var completesPaths = false
  /// Whether the host must be a name that exists on the public internet.
  public private(set) var demandsPublicHost = false
  /// Whether `[::1]` is refused, although other loopback hosts are not.
  public private(set) var refusesIPv6Loopback = false

  /// How much the port of a loopback URI counts for programs on a person's machine.
  private var loopbackPortOfPrograms = LoopbackPort.fixed
  /// How much it counts for all other clients.
  private var loopbackPortOfServers = LoopbackPort.fixed

  /// What people see who come with a URI that is not registered; `nil` where it is not known.
  public private(set) var mismatchError: String?

  /// The rules of `provider`; a provider without documented ones has none.
  ///
  /// Sources: Google "OAuth 2.0 for web server applications, redirect URI validation rules"; Okta
  /// management API, `wildcard_redirect`; Microsoft identity platform, "Redirect URI restrictions";
  /// Auth0 "Subdomain URL placeholders"; Amazon Cognito API, `CallbackURLs`; Keycloak server
  /// administration, "Valid redirect URIs", and its `RedirectUtils`; PingOne "Redirect URIs";
  /// gitlab-org/gitlab#435764; GitHub "Authorizing OAuth apps, loopback redirect urls"; Dex,
  /// `server/authflow/request.go`.
  public init(of provider: IdentityProvider) {
    switch provider {
    case .google:
      mismatchError = "redirect_uri_mismatch"
      refusesHTTP = true
      wildcard = .unsupported
      demandsPublicHost = true
      loopbackPortOfPrograms = .free
    case .okta:
      mismatchError = "the 'redirect_uri' parameter must be a Login redirect URI"
      wildcard = .firstLabel
    case .entra:
      mismatchError = "AADSTS50011"
      refusesHTTP = true
      wildcard = .anywhere
      maximumLength = 256
      refusesIPv6Loopback = true
      frees(.free)
    case .auth0:
      mismatchError = "Callback URL mismatch"
      wildcard = .firstLabel
    case .cognito:
      mismatchError = "redirect_mismatch"
      refusesHTTP = true
      wildcard = .unsupported
      maximumLength = 1024
    case .keycloak:
      mismatchError = "Invalid parameter: redirect_uri"
      wildcard = .end
      completesPaths = true
      frees(.freeUnlessNamed)
    case .pingOne:
      mismatchError = "Redirect URI mismatch"
      wildcard = .pathOrQuery
      frees(.free)
    case .gitLab:
      mismatchError = "The redirect URI included is not valid"
      wildcard = .unsupported
    case .gitHub:
      mismatchError = "redirect_uri_mismatch"
      frees(.free)
    case .dex:
      mismatchError = "Unregistered redirect_uri"
      wildcard = .unsupported
    case .adfs, .oneLogin, .authentik:
      break
    }
  }

  private mutating func frees(_ port: LoopbackPort) {
    loopbackPortOfPrograms = port
    loopbackPortOfServers = port
  }

  /// How much the port of a loopback URI counts that is registered on `platform`.
  public func loopbackPort(on platform: RedirectURI.Platform?) -> LoopbackPort {
    platform == .publicClient ? loopbackPortOfPrograms : loopbackPortOfServers
  }
}

/// Why a provider does not take the host of a redirect URI.
public enum RedirectHostRefusal: Sendable {
  /// It is an IP address other than a loopback one.
  case address
  /// It does not end in a public suffix.
  case privateName
  /// It belongs to the provider itself.
  case providersOwn
  /// It is the IPv6 loopback address.
  case loopbackIPv6
}

extension RedirectRules {
  /// Why the host of `url` is refused, if it is one for sure.
  public func hostRefusal(of url: URLReference) -> RedirectHostRefusal? {
    let host = url.normalizedHost
    guard url.scheme == "http" || url.scheme == "https", !host.isEmpty else { return nil }
    if url.isLoopback { return refusesIPv6Loopback && host == "[::1]" ? .loopbackIPv6 : nil }
    guard demandsPublicHost else { return nil }
    if host.isIPv4Address || host.hasPrefix("[") { return .address }
    if host.hasSuffix(".googleusercontent.com") { return .providersOwn }
    let labels = host.split(separator: ".")
    guard labels.count > 1, let top = labels.last else { return .privateName }
    return Self.privateTopLevels.contains(String(top)) ? .privateName : nil
  }

  /// Names that are reserved for private use or in wide private use, and delegated to nobody.
  private static let privateTopLevels: Set = [
    "local", "internal", "lan", "localdomain", "corp", "home", "intranet", "private", "test",
    "example", "invalid", "localhost",
  ]
}

extension IdentityProvider {
  /// What this provider demands of redirect URIs.
  public var redirectRules: RedirectRules { RedirectRules(of: self) }
}
