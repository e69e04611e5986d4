public import Diagnostics

/// An OpenID provider as a configuration names it: by its issuer or by its discovery document.
public struct Issuer: Sendable {
  /// The URL as it is configured.
  public let url: URLReference
  /// The product behind it, if its host or path tells.
  public let provider: IdentityProvider?

  /// Takes the URL that a configuration gives.
  public init(_ url: URLReference) {
    self.url = url
    provider = IdentityProvider(url)
  }

  /// What follows the issuer in the URL of its discovery document (OpenID Connect Discovery 1.0,
  /// section 4).
  public static let discoverySuffix = "/.well-known/openid-configuration"

  /// Whether the URL is that of the discovery document.
  public var isDiscoveryURL: Bool { url.path.hasSuffix(Self.discoverySuffix) }

  /// Whether the host alone proves the product behind it.
  public var isProviderCertain: Bool { provider?.owns(url.normalizedHost) ?? false }

  /// The path of the issuer itself, without the discovery document's part and without final slash.
  public var path: String {
    var path = url.path[...]
    if isDiscoveryURL { path = path.dropLast(Self.discoverySuffix.count) }
    if path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// The place of `path`.
  public var pathRange: SourceRange {
    guard url.isVerbatim else { return url.range }
    return url.pathRange.slice(0, count: path.utf8.count)
  }

  /// The steps of `path`: `["oauth2", "default"]`.
  public var pathComponents: [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The place of the step `component` of `path`.
  public func range(of component: String) -> SourceRange {
    guard url.isVerbatim, let offset = url.path.firstByteOffset(of: component) else {
      return url.range
    }
    return url.pathRange.slice(offset, count: component.utf8.count)
  }
}
