/// A hash by which flyteadmin's own authorization server knows the secret of a client.
public struct FlyteClientHash: Sendable {
  /// The id of the client.
  public let clientID: String
  /// The text as it is written, which is never to be shown.
  public let value: SecretValue
  /// What the text is.
  public let hash: ClientSecretHash
  /// What becomes of it.
  public let effect: Effect
  /// Whether it is that of a secret which is good beside the current one.
  public let isRotated: Bool

  /// What flyteadmin does with a hash.
  public enum Effect: Comparable, Sendable {
    /// It never sees it.
    case none
    /// It decodes the base64 at start and makes no use of it: the client is public, another server
    /// issues the tokens, or nobody has to sign in.
    case decoded
    /// It compares it with the secret that the client sends.
    case compared
  }

  init(_ value: SecretValue, of clientID: String, isRotated: Bool = false, effect: Effect) {
    self.clientID = clientID
    self.value = value
    self.effect = effect
    self.isRotated = isRotated
    hash = value.hash
  }
}
