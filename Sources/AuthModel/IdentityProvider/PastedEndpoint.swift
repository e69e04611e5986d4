import Diagnostics

/// A URL that is no issuer but some other address of a provider, and the issuer that was meant.
public struct PastedEndpoint: Sendable {
  /// What the URL leads to.
  public enum Kind: Hashable, Sendable {
    /// An endpoint of the protocol: authorization, token, userinfo, keys.
    case endpoint
    /// A console or an API for administrators.
    case administration
    /// A document about the provider, which lies below its issuer.
    case document
  }

  /// What the URL leads to.
  public let kind: Kind
  /// The host of the issuer, if it is another one.
  public let host: String?
  /// The path of the issuer; `nil` if it cannot be told from the URL.
  public let path: String?
  /// Whether the path follows from the URL without any doubt.
  public let isCertain: Bool

  /// Reads `issuer`; `nil` if it is not known to be anything else than an issuer.
  public init?(_ issuer: Issuer) {
    let steps = issuer.pathComponents
    let found: PastedEndpoint? =
      switch issuer.provider {
      case .google: Self.google(issuer, steps)
      case .okta: Self.okta(steps)
      case .entra: Self.entra(issuer, steps)
      case .auth0: Self.auth0(issuer, steps)
      case .keycloak: Self.keycloak(steps)
      case .dex: Self.dex(steps)
      case .adfs: Self.adfs(steps)
      case .authentik: Self.authentik(steps)
      case .oneLogin: Self.below(["oidc", "2"], steps)
      case .pingOne: Self.pingOne(steps)
      case .gitLab: steps.starts(with: ["oauth"]) ? Self.at("") : nil
      case .gitHub, .cognito: nil
      case nil:
        Self.console(issuer) ?? Self.keycloakConsole(issuer, steps) ?? Self.anybodys(steps)
      }
    guard let found else { return nil }
    self = found
  }

  /// Reads `issuer` for a product that appends the path of the discovery document itself; `nil` if it
  /// leads to no such document.
  ///
  /// RFC 8414, section 3.1, puts `/.well-known/…` between the host and the path of the issuer; OpenID
  /// Connect Discovery 1.0, section 4, puts it behind both.
  public static func document(_ issuer: Issuer) -> PastedEndpoint? {
    let steps = issuer.url.path.split(separator: "/").map(String.init)
    guard let start = steps.firstIndex(of: ".well-known") else { return nil }
    let path = joined(steps[..<start] + steps[start...].dropFirst(2))
    let found = Issuer(URLReference("https://\(issuer.url.host)\(path)", at: issuer.url.range))
    return PastedEndpoint(
      .document,
      path: found.endsInSlash == true ? path + "/" : path,
      isCertain: PastedEndpoint(found) == nil
    )
  }

  private init(_ kind: Kind, host: String? = nil, path: String?, isCertain: Bool) {
    self.kind = kind
    self.host = host
    self.path = path
    self.isCertain = isCertain
  }

  private static func at(_ path: String, host: String? = nil, certain: Bool = true) -> Self {
    PastedEndpoint(.endpoint, host: host, path: path, isCertain: certain)
  }

  private static func unknown(_ kind: Kind) -> Self {
    PastedEndpoint(kind, path: nil, isCertain: false)
  }

  private static func joined(_ steps: some Sequence<String>) -> String {
    steps.map { "/" + $0 }.joined()
  }

  private static func google(_ issuer: Issuer, _ steps: [String]) -> Self? {
    let host = "accounts.google.com"
    guard issuer.url.normalizedHost != host || !steps.isEmpty else { return nil }
    return at("", host: host)
  }

  /// `/oauth2/v1/…` belongs to the org server, `/oauth2/ID/v1/…` to a custom one.
  private static func okta(_ steps: [String]) -> Self? {
    guard steps.count >= 2, steps[0] == "oauth2" else { return nil }
    if steps[1] == "v1" { return at("") }
    return steps.count >= 3 && steps[2] == "v1" ? at(joined(steps.prefix(2))) : nil
  }

  /// `/TENANT/oauth2/v2.0/…`; without `v2.0` it is an endpoint of version 1.
  private static func entra(_ issuer: Issuer, _ steps: [String]) -> Self? {
    guard EntraIssuer(issuer) != nil, steps.count >= 2, steps[1] == "oauth2" else { return nil }
    let isVersion2 = steps.count >= 3 && steps[2] == "v2.0"
    let isTenantCertain = Array(steps[0].utf8).isGUID
    return at("/\(steps[0])/v2.0", certain: isVersion2 && isTenantCertain)
  }

  private static func auth0(_ issuer: Issuer, _ steps: [String]) -> Self? {
    if issuer.url.normalizedHost == "manage.auth0.com" { return unknown(.administration) }
    switch steps.first {
    case "authorize", "oauth", "userinfo": return at("/")
    case "api": return PastedEndpoint(.administration, path: "/", isCertain: true)
    default: return nil
    }
  }

  private static func keycloak(_ steps: [String]) -> Self? {
    guard let realms = steps.firstIndex(of: "realms"), steps.count > realms + 2 else { return nil }
    return steps[realms + 2] == "protocol" ? at(joined(steps.prefix(realms + 2))) : nil
  }

  /// `/admin/master/console/#/REALM`; the realm in the path is the administrator's own.
  private static func keycloakConsole(_ issuer: Issuer, _ steps: [String]) -> Self? {
    guard let admin = steps.firstIndex(of: "admin"), steps.count == admin + 3 else { return nil }
    guard steps[admin + 2] == "console" else { return nil }
    // After a sign-in, codes and states stand in the fragment as well.
    let realm = issuer.url.fragment?.split(separator: "/").first.map(String.init)
      .flatMap { KeyText.isName($0.utf8.span) ? $0 : nil }
    return PastedEndpoint(
      .administration,
      path: realm.map { joined(steps[..<admin] + ["realms", $0]) },
      isCertain: false
    )
  }

  private static func dex(_ steps: [String]) -> Self? {
    let endpoints = ["auth", "token", "userinfo", "keys", "device", "callback"]
    return steps.count > 1 && endpoints.contains(steps[1]) ? at("/dex") : nil
  }

  private static func adfs(_ steps: [String]) -> Self? {
    guard steps.count > 1 else { return nil }
    return at("/adfs", certain: steps[1] == "oauth2")
  }

  /// The endpoints of authentik carry no name of an application.
  private static func authentik(_ steps: [String]) -> Self? {
    guard steps.count == 3 else { return nil }
    let endpoints = ["authorize", "token", "userinfo", "introspect", "revoke", "device"]
    return endpoints.contains(steps[2]) ? unknown(.endpoint) : nil
  }

  private static func pingOne(_ steps: [String]) -> Self? {
    steps.count > 2 && steps[1] == "as" ? at(joined(steps.prefix(2))) : nil
  }

  private static func below(_ issuer: [String], _ steps: [String]) -> Self? {
    steps.count > issuer.count && steps.starts(with: issuer) ? at(joined(issuer)) : nil
  }

  private static func console(_ issuer: Issuer) -> Self? {
    let hosts: Set = ["portal.azure.com", "entra.microsoft.com", "console.cloud.google.com"]
    let host = issuer.url.normalizedHost
    let isConsole = hosts.contains(host) || host.hasSuffix("console.aws.amazon.com")
    return isConsole ? unknown(.administration) : nil
  }

  /// On a host that is not known, only steps that no issuer ends in.
  private static func anybodys(_ steps: [String]) -> Self? {
    ["authorize", "token", "userinfo"].contains(steps.last) ? unknown(.endpoint) : nil
  }
}
