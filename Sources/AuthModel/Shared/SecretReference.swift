public import Diagnostics

/// A key of a Kubernetes Secret that feeds an environment variable.
public struct SecretReference: Sendable {
  /// The variable that receives the value.
  public let variable: Located<String>?
  /// The name of the Secret.
  public let secretName: Located<String>?
  /// The key in the Secret as it is written.
  public let secretKey: Located<String>?
  /// The key that counts when none is written.
  public let defaultKey: String
  /// The fields, by their right name, that are there but misspelt or hold what cannot be taken.
  public let doubtfulFields: Set<String>
  /// The whole reference.
  public let range: SourceRange

  /// The key that counts.
  public var effectiveKey: String {
    guard let key = secretKey?.value, !key.isEmpty else { return defaultKey }
    return key
  }
}
