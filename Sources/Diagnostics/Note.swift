/// A second place, or none, with a reason.
public struct Note: Hashable, Sendable {
  /// Why, in the style of a diagnostic's message.
  public let message: String
  /// Where to look, if it is not a remark on the whole.
  public let range: SourceRange?

  /// Makes a note that points at `range`, or at nothing.
  public init(_ message: String, at range: SourceRange? = nil) {
    self.message = message
    self.range = range
  }
}
