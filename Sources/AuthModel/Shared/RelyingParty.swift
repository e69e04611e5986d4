/// A product that signs people in at a provider, with what rules about its clients have to know.
public struct RelyingParty: Sendable {
  /// Its name, as the subject of a sentence: `Houston`.
  public let name: String
  /// What its settings of a client are called.
  public let settings: ClientSettings
  /// What messages call the URL that it is told: `discovery URL`.
  public let issuerNoun: String
  /// Whether that may as well be the URL of the discovery document.
  public let takesDiscoveryURL: Bool
  /// Whether it has to be that: nothing is appended to it.
  public var needsDiscoveryURL = false
  /// Whether the issuer that it is told must be equal, byte for byte, to the one that the provider
  /// names in its discovery document and in its tokens.
  public let comparesIssuer: Bool
  /// Whether tokens must name the issuer that the discovery document names, wherever that was found.
  public var comparesTokensWithDocument = false
  /// Whether it asks the provider's userinfo endpoint with each access token, and lets nobody in whom
  /// that does not answer.
  public let demandsUserInfo: Bool
  /// Whether it treats a provider as the name that it gives it promises.
  public var readsProviderName = true
  /// The scopes that it asks for where none are written.
  public let defaultScopes: [String]
  /// What becomes of it if people sign in without a client id; `nil` if the provider merely refuses.
  public let effectOfMissingClientID: String?
  /// What its people miss in tokens of version 1 of Entra ID, if anything.
  public let effectOfEntraVersion1: String?
  /// How people sign in who are at GitHub, which is no OpenID provider.
  public let gitHubRemedy: String
  /// The tenant of a provider that its maker lets all installations share, if there is one.
  public let sharedTenant: SharedTenant?

  /// A tenant that a product's own client ids and URLs belong to.
  public struct SharedTenant: Sendable {
    /// Whose it is.
    public let owner: String
    /// The provider it is at.
    public let provider: IdentityProvider
    /// Its host.
    public let host: String
  }
}
