/// One replacement of text in a file.
public struct Edit: Hashable, Sendable {
  /// The bytes that go; empty for an insertion.
  public let range: SourceRange
  /// The text that stands there afterwards, never a secret; empty for a deletion.
  public let replacement: String

  /// Makes the edit that puts `replacement` in the place of `range`.
  public init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
