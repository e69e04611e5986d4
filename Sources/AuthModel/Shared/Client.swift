public import Diagnostics

/// One OAuth 2.0 client of a product: its registration at one provider.
public struct Client: Sendable {
  /// The product's own name for the provider, and where it is written.
  public let provider: Located<String>
  /// The identity provider that the product's name for it promises, if it promises one.
  public let promisedProvider: IdentityProvider?
  /// Whether people can sign in with it.
  public let isEnabled: Bool
  /// Its id (RFC 6749, section 2.2).
  public let clientID: Located<String>?
  /// Its secret, if it stands in the configuration itself.
  public let clientSecret: SecretValue?
  /// The Secret that its secret comes from instead.
  public let clientSecretReference: SecretReference?
  /// The provider it is registered at.
  public let issuer: Issuer?
  /// How tokens come back.
  public let flow: Flow
  /// Where `flow` is written; `nil` if it is the default.
  public let flowRange: SourceRange?
  /// What is added to the authorization request.
  public let authorizationParameters: StringMap?
  /// The whole of the client's settings.
  public let range: SourceRange

  /// The product behind it: as the issuer tells, or else as its name promises.
  public var identityProvider: IdentityProvider? { issuer?.provider ?? promisedProvider }
}
