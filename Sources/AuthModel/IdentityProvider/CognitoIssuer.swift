import Diagnostics

/// What the URL of a Cognito issuer says about region and user pool.
///
/// Right is `https://cognito-idp.REGION.amazonaws.com/REGION_POOL` and nothing else; the domain of
/// the hosted pages is none, and neither is the service for identity pools.
public struct CognitoIssuer: Sendable {
  /// Which of Cognito's hosts it is.
  public enum Host: Hashable, Sendable {
    /// The issuers of a region.
    case issuer(region: String)
    /// The same with the cryptography that the US Government asks for; issuers do not carry it.
    case fips(region: String)
    /// The sign-in pages of a user pool.
    case hostedPages(region: String)
    /// Identity pools, which are no OpenID providers for people.
    case identityPools
  }

  /// The host.
  public let host: Host
  /// The user pool as written; `nil` if none is.
  public let pool: String?
  /// The URL.
  public let issuer: Issuer

  /// Reads `issuer`; `nil` if it is not at a host of Cognito.
  public init?(_ issuer: Issuer) {
    guard let host = Self.host(issuer.url.normalizedHost) else { return nil }
    self.host = host
    self.issuer = issuer
    pool = issuer.pathComponents.first
  }

  /// What the issuers of `region` look like, with capitals for what differs.
  public static func form(in region: String) -> String {
    "https://cognito-idp.\(region).amazonaws.com/\(region)_POOL"
  }

  /// The region that the user pool's id begins with, if it is spelled as one.
  public var poolRegion: String? {
    guard let pool, let underscore = pool.firstIndex(of: "_") else { return nil }
    let rest = pool[pool.index(after: underscore)...]
    guard !rest.isEmpty, rest.utf8.allSatisfy(\.isAlphanumeric) else { return nil }
    let region = String(pool[..<underscore])
    return CognitoRegion.isOne(region) ? region : nil
  }

  private static func host(_ host: String) -> Host? {
    if host.hasPrefix("cognito-identity.") { return .identityPools }
    let labels = host.split(separator: ".").map(String.init)
    if host.hasSuffix(".amazoncognito.com") {
      return labels.count == 5 && labels[1].hasPrefix("auth")
        ? .hostedPages(region: labels[2]) : nil
    }
    guard labels.count == 4, labels[2] == "amazonaws" else { return nil }
    switch labels[0] {
    case "cognito-idp": return .issuer(region: labels[1])
    case "cognito-idp-fips": return .fips(region: labels[1])
    default: return nil
    }
  }
}
