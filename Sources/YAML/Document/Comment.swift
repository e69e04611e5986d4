public import Diagnostics

/// One comment.
public struct Comment: Sendable {
  /// From the `#` to the end of the line, the line break excluded.
  public let range: SourceRange
  /// Whether nothing but blanks stands before it on its line.
  public let isAlone: Bool
  let file: SourceFile

  /// What is written, the `#` included.
  public var text: String { file.text(in: range) }
}
