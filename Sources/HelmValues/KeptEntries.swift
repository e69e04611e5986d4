import Diagnostics

/// Entries of which the last one of equal keys stays, in the place of the first.
struct KeptEntries {
  private(set) var entries: [Entry] = []
  /// Where each key stands, if there are so many that looking through all of them costs more.
  ///
  /// To a dictionary of strings, a Kelvin sign would be a K.
  private var indices: [[UInt8]: Int]?

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    if capacity > 48 { indices = Dictionary(minimumCapacity: capacity) }
  }

  /// Takes `entry` in; the answer is the one of the same key that it replaces, and where both stand.
  @discardableResult
  mutating func keep(_ entry: consuming Entry) -> (index: Int, replaced: Entry?) {
    if let index = index(of: entry.key.value) {
      let replaced = entries[index]
      entries[index] = entry
      return (index, replaced)
    }
    indices?[Array(entry.key.value.utf8)] = entries.count
    entries.append(entry)
    return (entries.count - 1, nil)
  }

  /// Puts `entry`, which has the same key, in the place of the one at `index`.
  mutating func set(_ entry: Entry, at index: Int) {
    entries[index] = entry
  }

  private func index(of key: String) -> Int? {
    if let indices { return indices[Array(key.utf8)] }
    // A span hands no copies out.
    let span = entries.span
    return span.indices.first { span[$0].isNamed(key) }
  }
}
