extension EntryTrail {
  /// An entry of a block mapping.
  public struct Pair: Sendable {
    /// The key.
    public let key: Node
    /// The value.
    public let value: Node
    /// The column of the key, from 0.
    public let column: Int
  }

  /// The entries of the block mapping that the entry holds, each on lines of its own; none where
  /// something stands in the way of an edit.
  public var pairs: [Pair] {
    guard isSimple, let mapping = steps.last?.value, mapping.style == .block else { return [] }
    let trails = mapping.steps.map { EntryTrail(self, $0) }
    let pairs = trails.compactMap { trail -> Pair? in
      guard trail.isSimple, let lines = trail.ownLines, let step = trail.steps.last else {
        return nil
      }
      return Pair(key: step.key, value: step.value, column: lines.column)
    }
    return pairs.count == trails.count ? pairs : []
  }
}
