import Diagnostics

/// Compares the keys of mappings on their records: every mapping of every file goes through it.
struct DuplicateKeyFinder {
  /// A key and the record of its text, which is another one for an alias.
  private struct Key {
    var index: Int
    var text: Record
  }

  /// Up to this many keys, comparing each with each is faster than hashing.
  private static let smallCount = 16

  private(set) var found: [DuplicateKey] = []
  private let stream: Stream
  /// The keys of the mapping at hand; kept to be filled again.
  private var keys: [Key] = []

  init(_ stream: Stream) {
    self.stream = stream
  }

  /// Looks through the mapping whose record is at `index`.
  mutating func search(_ index: Int) {
    collectKeys(of: index)
    if keys.count > Self.smallCount {
      searchByHash()
      return
    }
    for later in keys.indices.dropFirst() {
      for first in 0..<later where areEqual(keys[first].text, keys[later].text) {
        note(keys[later], first: keys[first])
        break
      }
    }
  }

  private mutating func collectKeys(of mapping: Int) {
    keys.removeAll(keepingCapacity: true)
    var index = mapping + 1
    for _ in 0..<Int(stream.records[mapping].textStart) / 2 {
      var text = stream.records[index]
      if text.kind == .alias, let target = stream.targets[UInt32(index)] {
        text = stream.records[Int(target)]
      }
      if text.kind == .scalar {
        keys.append(Key(index: index, text: text))
      }
      index = Int(stream.records[Int(stream.records[index].next)].next)
    }
  }

  /// Compares only keys of the same hash, which stand next to each other once they are sorted.
  private mutating func searchByHash() {
    let hashes = keys.map { hash(of: $0.text) }
    let order = keys.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    for (place, later) in order.enumerated() {
      var first = place
      while first > 0, hashes[order[first - 1]] == hashes[later] { first -= 1 }
      for earlier in order[first..<place] where areEqual(keys[earlier].text, keys[later].text) {
        note(keys[later], first: keys[earlier])
        break
      }
    }
  }

  private func hash(of record: Record) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes(of: record)[Int(record.textStart)..<Int(record.textEnd)])
    return hash.value
  }

  private mutating func note(_ key: Key, first: Key) {
    found.append(
      DuplicateKey(
        key: Node(stream: stream, index: key.index),
        first: Node(stream: stream, index: first.index)
      )
    )
  }

  private func areEqual(_ left: Record, _ right: Record) -> Bool {
    let count = Int(left.textEnd - left.textStart)
    guard count == Int(right.textEnd - right.textStart) else { return false }
    let leftBytes = bytes(of: left)
    let rightBytes = bytes(of: right)
    let leftStart = Int(left.textStart)
    let rightStart = Int(right.textStart)
    for offset in 0..<count
    where leftBytes[leftStart + offset] != rightBytes[rightStart + offset] {
      return false
    }
    return true
  }

  private func bytes(of record: Record) -> [UInt8] {
    record.flags.contains(.decoded) ? stream.decoded : stream.bytes
  }
}
