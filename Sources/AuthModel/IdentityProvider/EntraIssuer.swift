public import Diagnostics

/// What the URL of an Entra ID issuer says about tenant and version.
///
/// Right are `https://login.microsoftonline.com/TENANT/v2.0` (version 2) and
/// `https://sts.windows.net/TENANT/` (version 1). Azure AD B2C and Entra External ID have other
/// forms and are not looked at.
public struct EntraIssuer: Sendable {
  /// Whose people sign in.
  public enum Tenant: Hashable, Sendable {
    /// One organization, by its id.
    case guid
    /// One organization, by one of its domains.
    case domain
    /// More than one organization: `common`, `organizations`, `consumers`.
    case shared
    /// None that Entra could know.
    case unknown
    /// None is named.
    case missing
  }

  /// How the rest of the path is built.
  public enum Form: Hashable, Sendable {
    /// `TENANT/v2.0`.
    case version2
    /// `TENANT` alone, which is version 1.
    case version1
    /// `v2.0/TENANT`.
    case swapped
    /// A path that is no issuer.
    case other
  }

  /// The kind of tenant.
  public let tenant: Tenant
  /// The tenant as written; empty if it is missing.
  public let tenantName: String
  /// How the path is built.
  public let form: Form
  /// The URL.
  public let issuer: Issuer

  /// Reads `issuer`; `nil` if it is not at a login host of Entra ID.
  public init?(_ issuer: Issuer) {
    guard Self.loginHosts.contains(issuer.url.normalizedHost) else { return nil }
    self.issuer = issuer
    let components = issuer.pathComponents
    let isSwapped = components.first == "v2.0"
    tenantName = (isSwapped ? components.dropFirst().first : components.first) ?? ""
    tenant = Self.tenant(tenantName)
    form =
      switch components.count {
      case 0, 1: isSwapped ? .swapped : .version1
      case 2 where components[1] == "v2.0": .version2
      case 2 where isSwapped: .swapped
      default: .other
      }
  }

  /// Whether the host serves version 1 only.
  public var isVersion1Host: Bool { issuer.url.normalizedHost == "sts.windows.net" }

  /// The issuer without its path.
  public var origin: String { "https://\(issuer.url.normalizedHost)" }

  /// The place of the tenant, or of the whole path if there is none.
  public var tenantRange: SourceRange {
    tenantName.isEmpty ? issuer.url.textRange : issuer.range(of: tenantName)
  }

  /// Entra's login hosts: global, US Government, China, and older names (Microsoft's page on
  /// national clouds).
  static let loginHosts: Set = [
    "login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn",
    "sts.windows.net", "login.windows.net", "login.microsoft.com",
  ]

  /// The tenant behind `consumers`, that of everybody's personal account (Microsoft "OpenID Connect on the
  /// Microsoft identity platform").
  public static let consumersTenant = "9188040d-6c67-4c5b-b112-36a304b66dad"

  private static func tenant(_ name: String) -> Tenant {
    if name.isEmpty { return .missing }
    if Array(name.utf8).isGUID { return .guid }
    if ["common", "organizations", "consumers"].contains(name.lowercased()) { return .shared }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && !labels.contains("") ? .domain : .unknown
  }
}
