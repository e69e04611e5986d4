/// The items of a sequence as they are written; aliases are not resolved.
public struct Items: Sequence, Sendable {
  @usableFromInline let stream: Stream
  @usableFromInline let first: Int
  /// The number of items.
  public let count: Int

  /// The children of `node` if it is of `kind`, none otherwise.
  @inlinable
  init(_ node: Node, of kind: Node.Kind) {
    stream = node.stream
    first = node.index + 1
    count = node.kind == kind ? Int(node.record.textStart) : 0
  }

  /// Whether there is no item.
  public var isEmpty: Bool { count == 0 }

  /// Starts at the first item.
  @inlinable
  public func makeIterator() -> Iterator {
    Iterator(stream: stream, index: count == 0 ? 0 : first)
  }

  /// Walks the items in the order of the file.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let stream: Stream
    /// 0, the first record, is never a child, and so stands for the end.
    @usableFromInline var index: Int

    @inlinable
    init(stream: Stream, index: Int) {
      self.stream = stream
      self.index = index
    }

    /// The next item.
    @inlinable
    public mutating func next() -> Node? {
      guard index != 0 else { return nil }
      defer { index = Int(stream.records[index].next) }
      return Node(stream: stream, index: index)
    }
  }
}
