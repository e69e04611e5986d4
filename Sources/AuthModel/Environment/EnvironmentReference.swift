public import Diagnostics

/// Something from which a process takes many variables at once.
public struct EnvironmentReference: Sendable {
  /// What it is.
  public enum Target: Hashable, Sendable {
    /// A file of variables, named by its path; `isRaw` if quotes and comments in it are parts of values.
    case file(isRaw: Bool)
    /// A ConfigMap.
    case configMap
    /// A Secret.
    case secret
  }

  /// What it is.
  public let target: Target
  /// The path or the name as it is written.
  public let name: Located<String>
  /// What stands before each name of a variable.
  public let prefix: String
  /// Whether the process does not start without it.
  public let isRequired: Bool
}
