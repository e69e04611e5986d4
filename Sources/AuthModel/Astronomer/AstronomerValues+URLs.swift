import Diagnostics

extension AstronomerValues {
  /// The URLs that an identity provider has to know; `nil` where the values do not tell for sure.
  ///
  /// They do not when the base domain is missing or no plain DNS name, when the release has no
  /// Houston, or when Houston is told to live at another path or without HTTPS.
  public var houstonURLs: HoustonURLs? {
    guard rendersHouston, let baseDomain = global?.baseDomain else { return nil }
    guard baseDomain.value.isPlatformDomain else { return nil }
    let configuration = houston?.configuration
    guard configuration?.webserver?.endpoint.map({ $0.value == "/v1" }) != false else { return nil }
    let isHTTPS = configuration?.subdomainHTTPS?.isEnabled ?? configuration?.subdomainHTTPSEnabled
    guard isHTTPS?.value != false else { return nil }
    let subdomain = configuration?.subdomain?.value ?? "houston"
    guard subdomain.isDNSLabel else { return nil }
    return HoustonURLs(baseDomain: baseDomain, subdomain: subdomain)
  }
}

extension String {
  /// Whether it is a lower-case DNS name of at least two labels, no address and no placeholder, and
  /// not itself one of the hosts below a base domain.
  fileprivate var isPlatformDomain: Bool {
    let labels = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard labels.count > 1, labels.allSatisfy(\.isDNSLabel), !isIPv4Address else { return false }
    return labels[0] != "houston" && labels[0] != "app" && !Placeholder.isOne(self)
  }

  /// Whether it is made of lower-case letters, digits and inner hyphens (RFC 1123, section 2.1).
  fileprivate var isDNSLabel: Bool {
    guard (1...63).contains(utf8.count), !hasPrefix("-"), !hasSuffix("-") else { return false }
    return utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}
