public import Diagnostics
public import YAML

/// One key of a mapping with the value that Helm keeps for it.
public struct Entry: Sendable {
  /// The key as Helm spells it: `on:` is the key `true`.
  public let key: Located<String>
  /// The node that the key is; an alias has been followed.
  public let keyNode: Node
  /// The value.
  public let value: Value
  /// The whole entry, from the key to the end of the value.
  public let range: SourceRange

  init(key: Node, value: Node) {
    let key = key.resolved
    let name = Entry.name(of: key)
    self.key = Located(name, at: key.range)
    keyNode = key
    self.value = Value(value)
    let start = key.range.start
    range = SourceRange(
      file: key.range.file,
      start: start,
      end: max(value.range.end, key.range.end, start)
    )
  }

  /// Whether the key is `name`, byte for byte as Helm compares; to Swift a Kelvin sign is a K.
  public func isNamed(_ name: String) -> Bool {
    key.value.utf8.elementsEqual(name.utf8)
  }

  /// The key as Helm spells it; for one that Helm refuses, as the file does.
  private static func name(of key: Node) -> String {
    guard key.kind == .scalar else { return "" }
    let text = key.text
    if let first = text.utf8.first, ScalarReading.isString(startingWith: first) { return text }
    let reading = ScalarReading(text: text, isPlain: key.style == .plain, tag: key.tag?.value)
    return (try? reading.key.get()) ?? text
  }
}

extension Value {
  /// The entries of a mapping as Helm keeps them; none for anything else.
  ///
  /// The last of equal keys wins. A merge key (`<<`) brings in its mapping where it stands: keys
  /// written before it are overwritten, keys behind it win. Of several merged mappings the first
  /// wins (sigs.k8s.io/yaml, `goyaml.v2/decode.go`).
  public var entries: [Entry] {
    var kept = KeptEntries(capacity: node.entries.count)
    for (key, value) in node.entries {
      if key.isMergeKey {
        for merged in Value(value).mergedMappings.reversed() {
          for entry in merged.entries { kept.keep(entry) }
        }
      } else {
        kept.keep(Entry(key: key, value: value))
      }
    }
    return kept.entries
  }

  private var mergedMappings: [Value] {
    isSequence ? items : [self]
  }
}

/// Entries of which the last one of equal keys stays, in the place of the first.
private struct KeptEntries {
  private(set) var entries: [Entry] = []
  /// Where each key stands, if there are so many that looking through all of them costs more.
  ///
  /// To a dictionary of strings, a Kelvin sign would be a K.
  private var indices: [[UInt8]: Int]?

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    if capacity > 48 { indices = Dictionary(minimumCapacity: capacity) }
  }

  mutating func keep(_ entry: Entry) {
    if let index = index(of: entry.key.value) {
      entries[index] = entry
    } else {
      indices?[Array(entry.key.value.utf8)] = entries.count
      entries.append(entry)
    }
  }

  private func index(of key: String) -> Int? {
    if let indices { return indices[Array(key.utf8)] }
    return entries.firstIndex { $0.isNamed(key) }
  }
}

extension Node {
  /// Whether the key, spelled `<<`, merges other mappings into its own.
  var isMergeKey: Bool {
    guard kind == .scalar, hasText("<<") else { return false }
    return ScalarReading.isMergeKey(text: "<<", isPlain: style == .plain, tag: tag?.value)
  }
}
