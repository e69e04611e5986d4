import Diagnostics

/// A URI that a provider may send people back to.
public struct RedirectURI: Sendable {
  /// The URI as it is registered.
  public let url: URLReference
  /// What is registered with it.
  public let purpose: Purpose
  /// The provider it is registered at, if the file tells.
  public let provider: IdentityProvider?
  /// The kind of application it is registered for, where the provider asks.
  public let platform: Platform?
  /// What the provider completes it with if it is a path alone, where the file says so.
  private let root: URLReference?

  /// What people come back from.
  public enum Purpose: String, Sendable {
    /// Signing in (RFC 6749, section 3.1.2).
    case login
    /// Signing out (OpenID Connect RP-Initiated Logout 1.0).
    case logout
    /// An origin that may call the provider from a browser.
    case origin
  }

  /// The kinds of application that Entra ID keeps redirect URIs of apart.
  public enum Platform: String, Sendable {
    /// A server, which may hold a secret.
    case web
    /// A program that runs in the browser and must use PKCE.
    case singlePage = "spa"
    /// A program on a person's machine.
    case publicClient
  }

  /// What a message calls it.
  public var noun: String {
    switch purpose {
    case .login: "redirect URI"
    case .logout: "logout URI"
    case .origin: "origin"
    }
  }

  /// What the provider demands, if the provider is known.
  public var rules: RedirectRules? { provider?.redirectRules }

  /// Takes a URI that is registered for `purpose`.
  public init(
    _ url: URLReference,
    for purpose: Purpose,
    at provider: IdentityProvider?,
    on platform: Platform? = nil,
    below root: URLReference? = nil
  ) {
    self.url = url
    self.purpose = purpose
    self.provider = provider
    self.platform = platform
    self.root = root
  }

  /// Whether nothing in it is to be filled in yet: no placeholder, no template, no `{variable}`.
  public var isLiteral: Bool {
    !url.isUnfinished && !["{", "}", "##", "@@"].contains { url.contains($0) }
  }

  /// The whole URI, as the provider completes it; `nil` if that cannot be known.
  var completed: URLReference? {
    guard url.text.hasPrefix("/"), rules?.completesPaths == true else { return url }
    guard let root, !root.isUnfinished else { return nil }
    return URLReference(root.text + url.text, at: url.range)
  }

  /// Whether a `*` stands in it.
  public var hasWildcard: Bool { url.contains("*") }
}

extension URLReference {
  fileprivate func contains(_ part: String) -> Bool { text.containsBytes(of: part) }
}
