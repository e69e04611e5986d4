public import Diagnostics

/// What a registration says about the audience of the client's access tokens (the claim `aud`, RFC
/// 9068, section 2.2).
public struct RegisteredAudiences: Sendable {
  /// The audiences that stand in every access token.
  public internal(set) var named: [Located<String>] = []
  /// The scopes that every token has and whose part in it stands in another file.
  public internal(set) var unknownScopes: [Located<String>] = []
  /// Whether the scopes' part in the tokens is known from the file, rather than what the provider
  /// ships.
  public let isWhole: Bool
  /// Where the file lists what goes into tokens.
  public let range: SourceRange
}
