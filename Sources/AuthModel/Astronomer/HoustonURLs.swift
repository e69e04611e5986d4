public import Diagnostics

/// The URLs of one platform that an identity provider has to know.
///
/// Sources: Houston 1.0 source (`https://<subdomain>.<baseDomain><endpoint>/oauth/…`), chart
/// templates (ingress hosts), documentation 0.16 to 0.36 for logout.
public struct HoustonURLs: Sendable {
  /// The bare DNS name that all hosts of the platform end in.
  public let baseDomain: Located<String>
  /// The first label of Houston's host.
  public let subdomain: String

  /// The first label of Houston's host unless the values say otherwise, and always of its ingress.
  public static let defaultSubdomain = "houston"

  /// The path that all of Houston's paths start with unless the values say otherwise.
  public static let defaultEndpoint = "/v1"

  /// The first labels of the hosts that people meet: Houston's and that of the login page.
  public static let ownLabels: Set = [defaultSubdomain, "app"]

  /// The path that a provider sends people back to; the final slash is part of it.
  ///
  /// Sources: `redirect/` in Houston's code, `callback/` in the documentation since 0.27.
  public static func redirectPath(for flow: Flow) -> String {
    switch flow {
    case .implicit: "\(defaultEndpoint)/oauth/redirect/"
    case .code: "\(defaultEndpoint)/oauth/callback/"
    }
  }

  /// The host of the API server.
  public var houstonHost: String { "\(subdomain).\(baseDomain.value)" }

  /// Where the provider sends people back to.
  public func redirectURI(for flow: Flow) -> String {
    "https://\(houstonHost)\(Self.redirectPath(for: flow))"
  }

  /// Where people are sent after signing out of the platform below `baseDomain`.
  public static func logoutURI(below baseDomain: String) -> String {
    "https://app.\(baseDomain)/logout"
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
    let prefix = "\(defaultSubdomain)."
    guard url.scheme == "https", host.hasPrefix(prefix), flow(meantBy: url.path) != nil else {
      return nil
    }
    let domain = String(host.dropFirst(prefix.count))
    return domain.contains(".") ? domain : nil
  }
}
