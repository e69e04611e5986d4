import Diagnostics

/// A product that signs people in over OpenID Connect, with what is known of its URLs.
public enum IdentityProvider: String, CaseIterable, Sendable {
  case google = "Google"
  case okta = "Okta"
  case entra = "Entra ID"
  case auth0 = "Auth0"
  case cognito = "Cognito"
  case keycloak = "Keycloak"
  case adfs = "AD FS"
  case pingOne = "PingOne"
  case oneLogin = "OneLogin"
  case gitHub = "GitHub"
  case gitLab = "GitLab"
  case authentik = "authentik"
  case dex = "Dex"

  /// Tells the provider by the host of a URL, or by its path where the host may be anybody's.
  ///
  /// `nil` means any provider: Okta, Auth0 and others let customers use hosts of their own.
  public init?(_ url: URLReference) {
    let host = url.normalizedHost
    if let provider = Self.byHost(host) {
      self = provider
    } else if let provider = Self.byPath(url.path) {
      self = provider
    } else {
      return nil
    }
  }

  /// The provider with the key `key`, if it is one.
  public init?(key: String) {
    guard let provider = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = provider
  }

  /// What files and options call it: `entra`, `pingone`.
  public var key: String { "\(self)".lowercased() }

  /// Whether `host`, in lower case, belongs to this provider and nobody else.
  public func owns(_ host: String) -> Bool { Self.byHost(host) == self }

  /// Whether customers may put a host of their own before it, so that an unknown host proves nothing.
  public var allowsCustomDomain: Bool {
    switch self {
    case .google, .entra, .cognito, .gitHub: false
    default: true
    }
  }

  /// Whether one and the same tenant has issuers at several hosts of the provider, as those of versions 1
  /// and 2 of Entra ID are.
  public var hasSeveralHosts: Bool { self == .entra }

  /// What the issuer looks like, with capitals for what differs; `nil` if it is whatever the
  /// administrator says.
  public var issuerForm: String? {
    switch self {
    case .google: "https://accounts.google.com"
    case .okta: "https://ORG.okta.com, or https://ORG.okta.com/oauth2/SERVER"
    case .entra: "https://login.microsoftonline.com/TENANT/v2.0"
    case .auth0: "https://TENANT.auth0.com/"
    case .cognito: CognitoIssuer.form(in: "REGION")
    case .keycloak: "https://HOST/realms/REALM"
    case .adfs: "https://HOST/adfs"
    case .pingOne: "https://auth.pingone.com/ENVIRONMENT/as"
    case .oneLogin: "https://NAME.onelogin.com/oidc/2"
    case .gitLab: "https://gitlab.com"
    case .authentik: "https://HOST/application/o/NAME/"
    case .gitHub, .dex: nil
    }
  }

  /// Whether it signs people in with OpenID Connect, so that it has a discovery document for them and
  /// gives out id tokens (GitHub "Authorizing OAuth apps").
  public var isOpenIDProvider: Bool { self != .gitHub }

  /// What the client ids that it gives out look like; `nil` if they can be anything.
  public var clientIDForm: String? {
    switch self {
    case .google: "an id that ends in '.apps.googleusercontent.com'"
    case .entra: "the application's id, a GUID"
    case .okta: "the application's id, which starts with '0oa'"
    case .cognito: "the id of the app client, 26 lower-case letters and digits"
    default: nil
    }
  }

  private var hosts: Set<String> {
    switch self {
    case .google: ["accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com"]
    case .entra: EntraIssuer.loginHosts.union(["sts.chinacloudapi.cn", "login.chinacloudapi.cn"])
    case .gitHub: ["github.com", "token.actions.githubusercontent.com"]
    case .gitLab: ["gitlab.com"]
    default: []
    }
  }

  private var hostSuffixes: [String] {
    switch self {
    case .okta:
      [".okta.com", ".okta-emea.com", ".oktapreview.com", ".okta-gov.com", ".okta.mil"]
    case .entra: [".b2clogin.com", ".ciamlogin.com"]
    case .auth0: [".auth0.com"]
    case .cognito: [".amazoncognito.com"]
    case .oneLogin: [".onelogin.com"]
    default: []
    }
  }

  private static let byExactHost = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { provider in provider.hosts.map { ($0, provider) } }
  )

  private static let bySuffix = allCases.flatMap { provider in
    provider.hostSuffixes.map { (suffix: $0, provider: provider) }
  }

  private static func byHost(_ host: String) -> IdentityProvider? {
    if let provider = byExactHost[host] { return provider }
    if let found = bySuffix.first(where: { host.hasSuffix($0.suffix) }) {
      return host.utf8.count > found.suffix.utf8.count ? found.provider : nil
    }
    if isCognito(host) { return .cognito }
    return host.hasPrefix("auth.pingone.") ? .pingOne : nil
  }

  private static func isCognito(_ host: String) -> Bool {
    (host.hasPrefix("cognito-idp.") || host.hasPrefix("cognito-idp-fips."))
      && (host.hasSuffix(".amazonaws.com") || host.hasSuffix(".amazonaws.eu"))
  }

  private static func byPath(_ path: String) -> IdentityProvider? {
    // Behind '/oauth2' it is one of ForgeRock's.
    if path.containsBytes(of: "/realms/"), !path.containsBytes(of: "/oauth2/realms/") {
      return .keycloak
    }
    if path.hasPrefix("/application/o/") { return .authentik }
    if path == "/dex" || path.hasPrefix("/dex/") { return .dex }
    if path == "/adfs" || path.hasPrefix("/adfs/") { return .adfs }
    if path.hasPrefix("/oauth2/default") || path.hasPrefix("/oauth2/aus") { return .okta }
    return nil
  }
}
