/// An entry that is to be written into a mapping.
public struct Addition: Sendable {
  /// The keys that lead from the root of the document to the mapping.
  public let path: [String]
  /// The lines of the entry.
  public let lines: [BlockLine]

  /// Makes an addition of `lines` to the mapping at `path`.
  public init(_ lines: [BlockLine], at path: [String]) {
    self.path = path
    self.lines = lines
  }
}
