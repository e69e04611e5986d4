public import Diagnostics

/// A line of a block that a fix writes, or lines that it moves, before it is known where they come to
/// stand.
public struct BlockLine: Sendable {
  /// How many steps of indentation it has more than the block.
  let depth: Int
  /// What stands in it.
  let pieces: [Edit.Piece]
  /// The column that moved lines behind the first one are counted from; `nil` for a line of its own.
  let column: Int?

  /// A line of `pieces` that are not moved.
  public init(_ pieces: [Edit.Piece], depth: Int = 0) {
    self.depth = depth
    self.pieces = pieces
    column = nil
  }

  /// A line of `text`, which is no secret.
  public init(_ text: String, depth: Int = 0) {
    self.init([.text(text)], depth: depth)
  }

  init(moving lines: EntryLines) {
    depth = 0
    pieces = [.source(lines.text, indentedBy: 0)]
    column = lines.column
  }

  func pieces(inColumn start: Int) -> [Edit.Piece] {
    let blanks = Edit.Piece.text(String(repeating: " ", count: start))
    guard let column else { return [blanks] + pieces }
    return [blanks]
      + pieces.map { piece in
        guard case .source(let range, _) = piece else { return piece }
        return .source(range, indentedBy: start - column)
      }
  }
}
