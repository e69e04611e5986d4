import Diagnostics

extension AstronomerValues {
  /// The URLs that an identity provider has to know; `nil` where the values do not tell for sure.
  ///
  /// They do not when the base domain is missing or no plain DNS name, when the release has no
  /// Houston, or when Houston is told to live at another path or without HTTPS.
  public var houstonURLs: HoustonURLs? { houstonURLs(below: global?.baseDomain) }

  /// The URLs below the domain that two control planes share; `nil` if there is one only, or under the
  /// same doubts.
  public var sharedHoustonURLs: HoustonURLs? {
    guard let plane = global?.controlPlaneHA, plane.isEnabled?.value == true else { return nil }
    return houstonURLs(below: plane.globalBaseDomain)
  }

  private func houstonURLs(below baseDomain: Located<String>?) -> HoustonURLs? {
    guard rendersHouston, let baseDomain, baseDomain.value.isPlatformDomain else { return nil }
    let configuration = houston?.configuration
    guard
      configuration?.webserver?.endpoint.map({ $0.value == HoustonURLs.defaultEndpoint }) != false
    else { return nil }
    let isHTTPS = configuration?.subdomainHTTPS?.isEnabled ?? configuration?.subdomainHTTPSEnabled
    guard isHTTPS?.value != false else { return nil }
    let subdomain = configuration?.subdomain?.value ?? HoustonURLs.defaultSubdomain
    guard DNSName.isLabel(subdomain) else { return nil }
    return HoustonURLs(baseDomain: baseDomain, subdomain: subdomain)
  }
}

extension String {
  /// Whether it is a lower-case DNS name of at least two labels, no address and no placeholder, and
  /// not itself one of the hosts below a base domain.
  fileprivate var isPlatformDomain: Bool {
    let labels = DNSName.labels(of: self).map(String.init)
    guard labels.count > 1, DNSName.isOne(self), !isIPv4Address else { return false }
    return !HoustonURLs.ownLabels.contains(labels[0]) && !Placeholder.isOne(self)
  }
}
