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
    /// What stands under a key of a Secret.
    case reference(secret: String, key: String)
    /// Texts, each of which is known to be harmless.
    case texts([String])
    /// A mapping with so many keys.
    case mapping(Int)
    /// A list with so many items.
    case list(Int)
  }

  /// What there is to see.
  public let content: Content
  /// Where it stands; `nil` for a default.
  public let place: SourceRange?

  /// Whether it is what holds where nothing is written.
  public var isDefault: Bool { place == nil }
}
