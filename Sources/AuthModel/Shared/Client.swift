public import Diagnostics

/// One OAuth 2.0 client of a product: its registration at one provider.
///
/// It is a class, so that a copy is a reference.
public final class Client: Sendable {
  /// The product's own name for the provider, and where it is written.
  public let provider: Located<String>
  /// What is known of the product that signs people in with it.
  public let relyingParty: RelyingParty
  /// The identity provider that the product's name for it promises, if it promises one.
  public let promisedProvider: IdentityProvider?
  /// What promises that provider, where it is not the name of the client.
  public let promise: Located<String>?
  /// The identity provider behind the URL that the product has of its own, if that is in force.
  public let defaultProvider: IdentityProvider?
  /// Whether people can sign in with it, as far as the file tells.
  public let isEnabled: Bool
  /// Its id (RFC 6749, section 2.2).
  public let clientID: Located<String>?
  /// The Secret that its id comes from instead.
  public let clientIDReference: SecretReference?
  /// Whether the product has an id of its own for it.
  public let hasDefaultClientID: Bool
  /// Its secret, if it stands in the configuration itself.
  public let clientSecret: SecretValue?
  /// The Secret that its secret comes from instead.
  public let clientSecretReference: SecretReference?
  /// What to do in order that its secret comes from a Secret; `nil` if no way is known.
  public let secretRemedy: String?
  /// The provider it is registered at, as the product is told to find it.
  public let issuer: Issuer?
  /// The Secret that the provider's URL comes from instead.
  public let issuerReference: SecretReference?
  /// Whether the product has a URL of its own for the provider.
  public let hasDefaultIssuer: Bool
  /// The issuer that tokens must name, where that is configured apart from `issuer`.
  public let tokenIssuer: Issuer?
  /// What it asks for, if that is written.
  public let scopes: ScopeList?
  /// How tokens come back.
  public let flow: Flow
  /// Where `flow` is written; `nil` if it is the default.
  public let flowRange: SourceRange?
  /// What is added to the authorization request.
  public let authorizationParameters: StringMap?
  /// The API that access tokens are asked for, among those parameters or elsewhere.
  public let audience: Located<String>?
  /// Whether the product asks for an audience of its own.
  public let hasDefaultAudience: Bool
  /// What a variable gives that the product may or may not read.
  public let doubtfulParts: Set<Part>
  /// Which claim holds which property of a person.
  public let claimsMapping: StringMap?
  /// Whether a file that is not known may say more of it.
  public let mayBeSetUpElsewhere: Bool
  /// The whole of the client's settings.
  public let range: SourceRange

  /// A part of the client's settings.
  public enum Part: Sendable {
    /// The id.
    case clientID
    /// The secret.
    case clientSecret
    /// The URL of the provider.
    case issuer
  }

  /// Makes a client; what is left out, the product does not know or the file does not say.
  public init(
    provider: Located<String>,
    of relyingParty: RelyingParty,
    promisedProvider: IdentityProvider? = nil,
    promise: Located<String>? = nil,
    defaultProvider: IdentityProvider? = nil,
    isEnabled: Bool,
    clientID: Located<String>? = nil,
    clientIDReference: SecretReference? = nil,
    hasDefaultClientID: Bool = false,
    clientSecret: SecretValue? = nil,
    clientSecretReference: SecretReference? = nil,
    secretRemedy: String? = nil,
    issuer: Issuer? = nil,
    issuerReference: SecretReference? = nil,
    hasDefaultIssuer: Bool = false,
    tokenIssuer: Issuer? = nil,
    scopes: ScopeList? = nil,
    flow: Flow,
    flowRange: SourceRange? = nil,
    authorizationParameters: StringMap? = nil,
    audience: Located<String>? = nil,
    hasDefaultAudience: Bool = false,
    doubtfulParts: Set<Part> = [],
    claimsMapping: StringMap? = nil,
    mayBeSetUpElsewhere: Bool,
    range: SourceRange
  ) {
    self.provider = provider
    self.relyingParty = relyingParty
    self.promisedProvider = promisedProvider
    self.promise = promise
    self.defaultProvider = defaultProvider
    self.isEnabled = isEnabled
    self.clientID = clientID
    self.clientIDReference = clientIDReference
    self.hasDefaultClientID = hasDefaultClientID
    self.clientSecret = clientSecret
    self.clientSecretReference = clientSecretReference
    self.secretRemedy = secretRemedy
    self.issuer = issuer
    self.issuerReference = issuerReference
    self.hasDefaultIssuer = hasDefaultIssuer
    self.tokenIssuer = tokenIssuer
    self.scopes = scopes
    self.flow = flow
    self.flowRange = flowRange
    self.authorizationParameters = authorizationParameters
    self.audience = audience
    self.hasDefaultAudience = hasDefaultAudience
    self.doubtfulParts = doubtfulParts
    self.claimsMapping = claimsMapping
    self.mayBeSetUpElsewhere = mayBeSetUpElsewhere
    self.range = range
  }
}

extension Client {
  /// The product's name for the provider as a message may repeat it.
  public var name: String { KeyText.shown(provider.value) }

  /// The product behind it: as the issuer tells, or else as its name promises, or else by default.
  public var identityProvider: IdentityProvider? {
    issuer?.provider ?? promisedProvider ?? defaultProvider
  }

  /// Whether the file gives its id, in whichever way.
  public var givesClientID: Bool {
    clientID?.value.isEmpty == false || clientIDReference != nil
      || doubtfulParts.contains(.clientID)
  }

  /// Whether the file gives its secret, in whichever way.
  public var givesClientSecret: Bool {
    clientSecret?.isEmpty == false || clientSecretReference != nil
      || doubtfulParts.contains(.clientSecret)
  }

  /// Whether the file gives the URL of the provider, in whichever way.
  public var givesIssuer: Bool {
    issuer?.url.text.isEmpty == false || issuerReference != nil || doubtfulParts.contains(.issuer)
  }

  /// Whether people sign in with an id that the file gives.
  public var isSetUp: Bool { isEnabled && givesClientID }

  /// Whether the file says nothing of it but that it is on, as one values file of several may.
  public var isOnlySwitched: Bool {
    mayBeSetUpElsewhere && !givesClientID && !givesClientSecret && !givesIssuer
  }

  /// The issuer, if people sign in there and nothing in it is still to be filled in or mistyped.
  public var issuerInUse: Issuer? { isEnabled ? issuer?.finished : nil }

  /// The issuer that the provider's own spelling must be equal to, byte for byte, under the same
  /// conditions; `nil` if the product does not compare them.
  public var comparedIssuer: Issuer? {
    guard isEnabled, relyingParty.comparesIssuer else { return nil }
    return (tokenIssuer ?? issuer)?.finished
  }

  /// Whether the discovery document must name the issuer that the product is told, byte for byte.
  public var comparesDiscoveredIssuer: Bool { relyingParty.comparesIssuer && tokenIssuer == nil }

  /// The id, if people sign in with it and nothing in it is still to be filled in.
  public var clientIDInUse: Located<String>? {
    guard isEnabled, let clientID, !clientID.value.isEmpty else { return nil }
    let ends = [clientID.value.utf8.first, clientID.value.utf8.last]
    let isMistyped =
      HiddenCharacter.appears(in: clientID.value) || ends.contains { $0?.isBlankOrBreak == true }
    let isSample = Placeholder.isSampleCredential(clientID.value)
    return isMistyped || isSample || Placeholder.isUnfinished(clientID.value) ? nil : clientID
  }

  /// The secret, if people sign in with it and nothing in it is still to be filled in.
  public var clientSecretInUse: SecretValue? {
    guard isEnabled, let clientSecret, !clientSecret.isEmpty else { return nil }
    return clientSecret.isUnfinished || clientSecret.isSampleCredential ? nil : clientSecret
  }
}

extension Issuer {
  /// The issuer itself, unless something in it is still to be filled in or mistyped.
  var finished: Issuer? {
    guard !url.text.isEmpty, !url.isUnfinished else { return nil }
    return HiddenCharacter.appears(in: url.text) ? nil : self
  }
}
