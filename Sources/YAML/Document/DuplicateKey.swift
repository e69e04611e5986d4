/// A key that stands a second time in one mapping.
public struct DuplicateKey: Sendable {
  /// The later key.
  public let key: Node
  /// The first key of the same text in the mapping.
  public let first: Node
}

extension Document {
  /// The keys of the same decoded text as an earlier one of their mapping, in the order of the file.
  ///
  /// An alias counts as the scalar that it points to. Keys that are collections are not compared.
  public func duplicateKeys() -> [DuplicateKey] {
    var finder = DuplicateKeyFinder(stream)
    for index in record.nodes where stream.records[index].kind == .mapping {
      finder.search(index)
    }
    return finder.found.sorted { $0.key.range < $1.key.range }
  }
}
