/// A URI that a provider may send people back to.
public struct RedirectURI: Sendable {
  /// The URI as it is registered.
  public let url: URLReference
  /// What is registered with it.
  public let purpose: Purpose
  /// The provider it is registered at, if the file tells.
  public let provider: IdentityProvider?

  /// What people come back from.
  public enum Purpose: String, Sendable {
    /// Signing in (RFC 6749, section 3.1.2).
    case login
    /// Signing out (OpenID Connect RP-Initiated Logout 1.0).
    case logout
    /// An origin that may call the provider from a browser.
    case origin
  }

  /// Takes a URI that is registered for `purpose`.
  public init(_ url: URLReference, for purpose: Purpose, at provider: IdentityProvider?) {
    self.url = url
    self.purpose = purpose
    self.provider = provider
  }
}
