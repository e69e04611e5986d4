public import Diagnostics

/// A Secret that pods of a release look into.
public struct ReleaseSecret: Sendable {
  /// What it is called, and what says so.
  public let name: Name
  /// Who makes it.
  public let maker: Maker
  /// The keys that are known of it, in the order in which they are given.
  public internal(set) var keys: [Key]
  /// Whether it has further keys, of which the values say nothing.
  public let hasOtherKeys: Bool
  /// The programs whose pods look into it.
  public internal(set) var readers: [String]
  /// How its pods get it.
  public let channel: Channel
  /// The last part of the path of the setting that names it, or makes it needed.
  public let setting: String
  /// Where the values ask for it; in the chart if they leave that to it.
  public let range: SourceRange

  /// How pods get a Secret.
  public enum Channel: Sendable {
    /// As files in `/etc/secrets`.
    case secretFiles
    /// As files of configuration.
    case configurationFiles
    /// As environment variables.
    case variables
  }

  /// What a Secret is called.
  public enum Name: Hashable, Sendable {
    /// The name as it is.
    case literal(String)
    /// What stands behind the name that the chart gives to all objects of the release, which is not
    /// known.
    case behindRelease(String)
    /// A template that only Helm can evaluate.
    case template
  }

  /// Who makes a Secret.
  public enum Maker: Sendable {
    /// The chart, from the values.
    case chart
    /// Somebody, before the release is installed.
    case person
  }

  /// A key of the Secret.
  public struct Key: Sendable {
    /// The key.
    public let name: String
    /// Where its value comes from.
    public let origin: Origin
  }

  /// Where the value of a key comes from.
  public enum Origin: Sendable {
    /// The values: the text of this secret, as Helm reads it.
    case values(SecretValue)
    /// A file of configuration with this secret in it.
    case configuration(SecretValue)
    /// The program of this name, which makes it up when it is first started.
    case program(String)
    /// Whoever makes the Secret.
    case person
    /// Nobody; the setting of this path could give it.
    case nobody(path: String)
  }
}

extension ReleaseSecret.Name {
  /// The name, if it is known.
  public var literal: String? {
    guard case .literal(let name) = self else { return nil }
    return name
  }
}
