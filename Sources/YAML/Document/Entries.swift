/// The pairs of a mapping as they are written.
///
/// Duplicate keys, `<<` and aliases are not resolved. A key whose value was cut off by a syntax
/// error is left out.
public struct Entries: Sequence, Sendable {
  @usableFromInline let items: Items

  @inlinable
  init(_ items: Items) {
    self.items = items
  }

  /// Whether there is no pair.
  public var isEmpty: Bool { count == 0 }

  /// The number of pairs.
  public var count: Int { items.count / 2 }

  /// Starts at the first pair.
  @inlinable
  public func makeIterator() -> Iterator {
    Iterator(items: items.makeIterator())
  }

  /// Walks the pairs in the order of the file.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var items: Items.Iterator

    @inlinable
    init(items: Items.Iterator) {
      self.items = items
    }

    /// The next pair.
    @inlinable
    public mutating func next() -> (key: Node, value: Node)? {
      guard let key = items.next(), let value = items.next() else { return nil }
      return (key, value)
    }
  }
}

extension Node {
  /// The pairs of a mapping; none for every other node.
  @inlinable public var entries: Entries {
    Entries(Items(self, of: .mapping))
  }

  /// The items of a sequence; none for every other node.
  @inlinable public var items: Items {
    Items(self, of: .sequence)
  }
}
