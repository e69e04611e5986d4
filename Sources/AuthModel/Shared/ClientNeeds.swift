public import Diagnostics

/// What a product needs to have registered for one of its clients.
public struct ClientNeeds: Sendable {
  /// The client as the object of a sentence: `'okta'`, `Flyte's console`.
  public let name: String
  /// Its id, if the configuration gives it; it may stand in a chart.
  public let clientID: Located<String>?
  /// The product behind its provider, if that is known.
  public let identityProvider: IdentityProvider?
  /// Where people come back to: any of these will do; none if nobody comes back or that is not known.
  public let redirectURIs: [String]
  /// Whether a path is meant to be that of the redirect URI.
  public let resembles: @Sendable (_ path: String) -> Bool
  /// The way in which it gets tokens.
  public let grant: Grant
  /// What makes it use that grant, as the first half of a sentence: `the flow is 'code'`.
  public let reasonForGrant: String
  /// Whether the product leaves no other grant to choose.
  public let isGrantFixed: Bool
  /// Whether it keeps a secret (RFC 6749, section 2.1); `nil` if that does not matter.
  public let keepsSecret: Bool?
  /// Whether it sends the parameters of PKCE (RFC 7636); `nil` if that is not known.
  public let usesPKCE: Bool?
  /// What it asks for; none if that is not known.
  public let scopes: [Located<String>]
  /// The audiences of which one must be in its access tokens; none if any will do.
  public let audiences: [Located<String>]
  /// What of the configuration decides about the URIs.
  public let reasons: [Note]
  /// The place that stands for the client.
  public let place: SourceRange
  /// The place that decides about the grant; `nil` if a default does.
  public let grantPlace: SourceRange?
}
