public import Diagnostics

/// The URLs of one platform that an identity provider has to know.
///
/// Sources: Houston 1.0 source (`https://<subdomain>.<baseDomain><endpoint>/oauth/…`), chart
/// templates (ingress hosts), documentation 0.16 to 0.36 for logout, origin and SCIM.
public struct HoustonURLs: Sendable {
  /// The bare DNS name that all hosts of the platform end in.
  public let baseDomain: Located<String>
  /// The first label of Houston's host.
  public let subdomain: String

  /// The path that a provider sends people back to; the final slash is part of it.
  ///
  /// Sources: `redirect/` in Houston's code, `callback/` in the documentation since 0.27.
  public static func redirectPath(for flow: Flow) -> String {
    switch flow {
    case .implicit: "/v1/oauth/redirect/"
    case .code: "/v1/oauth/callback/"
    }
  }

  /// The host of the API server.
  public var houstonHost: String { "\(subdomain).\(baseDomain.value)" }

  /// Where the provider sends people back to.
  public func redirectURI(for flow: Flow) -> String {
    "https://\(houstonHost)\(Self.redirectPath(for: flow))"
  }

  /// Where the provider starts a login of its own accord ("initiate login URI").
  public func loginInitiationURI(provider key: String) -> String {
    "https://\(houstonHost)/v1/oauth/start?provider=\(key)"
  }

  /// Where people are sent after signing out.
  public var logoutURI: String { "https://app.\(baseDomain.value)/logout" }

  /// The origins that call the provider from a browser.
  public var corsOrigin: String { "https://*.\(baseDomain.value)" }

  /// The base of the SCIM interface, which `okta` and `microsoft` have; the bare domain that some
  /// pages print is a redirect and does not work.
  public func scimURL(provider key: String) -> String? {
    guard ["okta", "microsoft"].contains(key) else { return nil }
    return "https://\(houstonHost)/v1/scim/v2/\(key)"
  }
}

extension HoustonURLs {
  /// The flow that `path` was meant for, however misspelt; `nil` if it is not Houston's at all.
  public static func flow(meantBy path: String) -> Flow? {
    let steps = path.lowercased().split(separator: "/").map(String.init)
    guard steps.count == 3, steps.starts(with: ["v1", "oauth"]) else { return nil }
    switch Spelling.closest(to: steps[2], among: ["redirect", "callback"]) {
    case "redirect": return .implicit
    case "callback": return .code
    default: return nil
    }
  }

  /// The base domain that `url` sends people back to, if it is one of Houston's redirect URIs.
  public static func baseDomain(ofRedirectURI url: URLReference) -> String? {
    let host = url.normalizedHost
    let prefix = "houston."
    guard url.scheme == "https", host.hasPrefix(prefix), flow(meantBy: url.path) != nil else {
      return nil
    }
    let domain = String(host.dropFirst(prefix.count))
    return domain.contains(".") ? domain : nil
  }
}
