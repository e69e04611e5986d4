public import AuthModel
public import Diagnostics

/// A key of a Secret that a configuration needs, and what it needs it for.
public struct SecretRequirement: Sendable {
  /// Which key of which Secret.
  public struct ID: Hashable, Comparable, CustomStringConvertible, Sendable {
    /// The name of the Secret.
    public let secretName: String
    /// The key in the Secret.
    public let key: String

    /// Names the key `key` of the Secret `secretName`.
    public init(secretName: String, key: String) {
      self.secretName = secretName
      self.key = key
    }

    /// Both, as the command line takes them: `NAME/KEY`.
    public var description: String { "\(secretName)/\(key)" }

    /// Orders by the bytes of the Secret's name, then by those of the key.
    public static func < (left: ID, right: ID) -> Bool {
      guard left.secretName == right.secretName else {
        return left.secretName.utf8.lexicographicallyPrecedes(right.secretName.utf8)
      }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
  }

  /// One thing that the value is for.
  public struct Use: Sendable {
    /// What it is for.
    public let purpose: Purpose
    /// Where it is said.
    public let range: SourceRange
  }

  /// What receives a value.
  public enum Purpose: Hashable, CustomStringConvertible, Sendable {
    /// An environment variable.
    case variable(String)
    /// Programs, which find it in a file.
    case program(String)

    /// The name.
    public var description: String {
      switch self {
      case .variable(let name), .program(let name): name
      }
    }
  }

  /// Which key of which Secret.
  public let id: ID
  /// What receives the value, in the order of the files; at least one.
  public internal(set) var uses: [Use]
  /// The id of the client whose secret it is, where one name of a variable may stand for several.
  public internal(set) var clientID: String?
  /// The file that lies in the Secret as well and repeats the value, if one does.
  public internal(set) var file: ClientSecretsForm?

  /// Whether the value may be made up: the key of sessions of Amundsen's older charts is the secret of a
  /// client as well, which a provider gives out.
  public var mayBeMadeUp: Bool {
    id.secretName != AmundsenOldKeys.secretName || id.key != AmundsenOldKeys.secretKey
  }

  /// The variables that receive the value, each once.
  public var variables: [String] {
    uses.reduce(into: []) { variables, use in
      guard case .variable(let variable) = use.purpose else { return }
      if !variables.contains(variable) { variables.append(variable) }
    }
  }
}
