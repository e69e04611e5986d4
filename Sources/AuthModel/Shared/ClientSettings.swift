/// What a product calls its settings of a client, from the client's own section on.
public struct ClientSettings: Sendable {
  /// The id: `clientId`.
  public let clientID: String
  /// The secret, or where it is to be found.
  public let clientSecret: String
  /// The URL of the provider.
  public let issuer: String
  /// The issuer that tokens must name, where it can be set apart.
  public var tokenIssuer: String?
  /// The scopes.
  public var scopes: String?
  /// What is added to the authorization request.
  public var authorizationParameters: String?

  /// The part that is set as `setting`.
  public func part(setAs setting: String) -> Client.Part? {
    switch setting {
    case clientID: .clientID
    case clientSecret: .clientSecret
    case issuer: .issuer
    default: nil
    }
  }
}
