public import Diagnostics

/// One OAuth 2.0 client of a product: its registration at one provider.
public struct Client: Sendable {
  /// The product's own name for the provider, and where it is written.
  public let provider: Located<String>
  /// The identity provider that the product's name for it promises, if it promises one.
  public let promisedProvider: IdentityProvider?
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
  /// The provider it is registered at.
  public let issuer: Issuer?
  /// The Secret that the provider's URL comes from instead.
  public let issuerReference: SecretReference?
  /// Whether the product has a URL of its own for the provider.
  public let hasDefaultIssuer: Bool
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

  /// The product's name for the provider as a message may repeat it.
  public var name: String { KeyText.shown(provider.value) }

  /// The product behind it: as the issuer tells, or else as its name promises.
  public var identityProvider: IdentityProvider? { issuer?.provider ?? promisedProvider }

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
  public var issuerInUse: Issuer? {
    guard isEnabled, let issuer, !issuer.url.text.isEmpty else { return nil }
    return issuer.url.isUnfinished || HiddenCharacter.appears(in: issuer.url.text) ? nil : issuer
  }

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
