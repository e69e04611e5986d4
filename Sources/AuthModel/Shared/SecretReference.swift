public import Diagnostics

/// A key of a Kubernetes Secret that something reads, through an environment variable or a file.
public struct SecretReference: Sendable {
  /// What reads the key.
  public let reader: SecretReader
  /// The variable that receives the value, if one does.
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
  /// Whether the reader takes every key that is there, rather than one.
  public let isWhole: Bool
  /// The namespace that the Secret has to be in, if that is said beside the reference.
  public let namespace: Located<String>?

  init(
    reader: SecretReader,
    variable: Located<String>?,
    secretName: Located<String>?,
    secretKey: Located<String>?,
    defaultKey: String,
    doubtfulFields: Set<String>,
    range: SourceRange,
    isWhole: Bool = false,
    namespace: Located<String>? = nil
  ) {
    self.reader = reader
    self.variable = variable
    self.secretName = secretName
    self.secretKey = secretKey
    self.defaultKey = defaultKey
    self.doubtfulFields = doubtfulFields
    self.range = range
    self.isWhole = isWhole
    self.namespace = namespace
  }

  /// The key that counts.
  public var effectiveKey: String {
    guard let key = secretKey?.value, !key.isEmpty else { return defaultKey }
    return key
  }
}
