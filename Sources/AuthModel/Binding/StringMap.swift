public import Diagnostics

/// A mapping from names of one's own to texts, each in its place.
public struct StringMap: Sendable {
  /// One name with its text.
  public struct Item: Sendable {
    /// The name.
    public let key: Located<String>
    /// The text.
    public let value: Located<String>
  }

  /// The items in the order they are written.
  public let items: [Item]
  /// The whole mapping.
  public let range: SourceRange

  /// The text of `key`, if the mapping has it.
  public subscript(key: String) -> Located<String>? {
    items.first { $0.key.value == key }?.value
  }
}
