public import Diagnostics

/// A file that is left as it was, because its fixes would have done more than they say.
public struct FixRefusal: Hashable, Sendable {
  /// Why the fixes were not made.
  public enum Reason: Hashable, Sendable {
    /// The file could no longer be read, or something else in it would have changed.
    case unintendedChange
    /// One of the fixes edits another file as well, whose fixes were refused.
    case refusedElsewhere
  }

  /// The file.
  public let file: SourceFile.ID
  /// Why its fixes were not made.
  public let reason: Reason
  /// The rules whose fixes were made together, sorted.
  public let rules: [String]
}
