/// A scalar of a document, as it looks before its text is built.
public struct ScalarLook: Sendable {
  /// The first byte of the text; 0 if there is none.
  public let firstByte: UInt8
  /// The number of bytes of the text.
  public let count: Int
  /// Whether it has no quotes and is no block.
  public let isPlain: Bool
  /// Whether a tag or an anchor stands before it.
  public let hasProperties: Bool
  /// Whether it is the key of a pair.
  public let isKey: Bool
}

extension Document {
  /// The scalars whose look `isWanted` picks, in the order of the file, each with its look.
  ///
  /// It runs over the records alone, so that a rule may ask for the few scalars it has to look at.
  public func scalars(where isWanted: (ScalarLook) -> Bool) -> [(node: Node, look: ScalarLook)] {
    let records = stream.records
    var found: [(node: Node, look: ScalarLook)] = []
    var keys = KeyMarks(record.nodes)
    for index in record.nodes {
      let record = records[index]
      switch record.kind {
      case .mapping where record.textStart > 0:
        keys.markKeys(ofMappingAt: index, records)
      case .scalar:
        let bytes = record.flags.contains(.decoded) ? stream.decoded : stream.bytes
        let look = ScalarLook(
          firstByte: record.textStart < record.textEnd ? bytes[Int(record.textStart)] : 0,
          count: Int(record.textEnd - record.textStart),
          isPlain: record.style == .plain,
          hasProperties: record.flags.contains(.properties),
          isKey: keys.contains(index)
        )
        if isWanted(look) { found.append((Node(stream: stream, index: index), look)) }
      default:
        break
      }
    }
    return found
  }

  /// The mappings and lists that stand as keys, in the order of the file.
  public func collectionKeys() -> [Node] {
    let records = stream.records
    var keys = KeyMarks(record.nodes)
    return record.nodes.compactMap { index in
      let record = records[index]
      guard record.kind == .mapping || record.kind == .sequence else { return nil }
      if record.kind == .mapping, record.textStart > 0 {
        keys.markKeys(ofMappingAt: index, records)
      }
      return keys.contains(index) ? Node(stream: stream, index: index) : nil
    }
  }
}

/// Which records of a document are keys; a mapping stands before its keys, so one pass tells.
private struct KeyMarks {
  private let first: Int
  private var isKey: [Bool]

  init(_ nodes: Range<Int>) {
    first = nodes.lowerBound
    isKey = [Bool](repeating: false, count: nodes.count)
  }

  func contains(_ index: Int) -> Bool { isKey[index - first] }

  mutating func markKeys(ofMappingAt mapping: Int, _ records: [Record]) {
    var key = mapping + 1
    while key != 0 {
      isKey[key - first] = true
      let value = Int(records[key].next)
      if value == 0 { return }
      key = Int(records[value].next)
    }
  }
}
