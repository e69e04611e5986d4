/// A place in a file as people and editors count it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars (SARIF's `unicodeCodePoints`).
  public let column: Int

  /// Makes the position of column `column` in line `line`, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
