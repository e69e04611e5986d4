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
    var found: [DuplicateKey] = []
    for index in record.nodes where stream.records[index].kind == .mapping {
      Node(stream: stream, index: index).addDuplicateKeys(to: &found)
    }
    return found.sorted { $0.key.range < $1.key.range }
  }
}

extension Node {
  /// Up to this many pairs, comparing each with each is faster than a dictionary.
  private static let smallCount = 12

  fileprivate func addDuplicateKeys(to found: inout [DuplicateKey]) {
    if entries.count <= Self.smallCount {
      addDuplicateKeysOfSmallMapping(to: &found)
      return
    }
    var firsts: [String: Node] = [:]
    for (key, _) in entries where key.resolved.kind == .scalar {
      let text = key.resolved.text
      if let first = firsts[text], first.hasSameText(as: key) {
        found.append(DuplicateKey(key: key, first: first))
      } else {
        firsts[text] = key
      }
    }
  }

  private func addDuplicateKeysOfSmallMapping(to found: inout [DuplicateKey]) {
    var firsts: [Node] = []
    for (key, _) in entries where key.resolved.kind == .scalar {
      if let first = firsts.first(where: { $0.hasSameText(as: key) }) {
        found.append(DuplicateKey(key: key, first: first))
      } else {
        firsts.append(key)
      }
    }
  }

  private func hasSameText(as other: Node) -> Bool {
    resolved.withTextBytes { mine in
      other.resolved.withTextBytes { theirs in
        guard mine.count == theirs.count else { return false }
        for index in mine.indices where mine[index] != theirs[index] {
          return false
        }
        return true
      }
    }
  }
}
