public import Diagnostics

/// What stands, or holds, on one side of a change.
public struct ChangedValue: Sendable {
  /// What there is to see.
  public enum Content: Hashable, Sendable {
    /// A text that is known to be harmless.
    case text(String)
    /// What is no text: `true`, `12`, `null`.
    case literal(String)
    /// Something that may be a secret, and that equal things are equal to.
    case hidden(HiddenText)
    /// What stands under a key of an object, with the value if that is among the files.
    case reference(Holder, name: String, key: String, value: HiddenText?)
    /// Texts, each of which is known to be harmless.
    case texts([String])
    /// A mapping with so many keys.
    case mapping(Int)
    /// A list with so many items.
    case list(Int)
  }

  /// The kinds of object that keep values.
  public enum Holder: String, Hashable, Sendable {
    /// A Secret.
    case secret = "Secret"
    /// A ConfigMap.
    case configMap = "ConfigMap"
  }

  /// What there is to see.
  public let content: Content
  /// Where it stands; `nil` for a default.
  public let place: SourceRange?

  /// What may be a secret in it, if that is known.
  public var hidden: HiddenText? {
    switch content {
    case .hidden(let text): text
    case .reference(_, _, _, let value): value
    default: nil
    }
  }

  /// Whether a Secret keeps it.
  public var isInSecret: Bool {
    if case .reference(.secret, _, _, _) = content { true } else { false }
  }

  /// Whether it is what holds where nothing is written.
  public var isDefault: Bool { place == nil }
}
