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
    self.init(Located(Entry.name(of: key), at: key.range), key, Value(value), end: value.range.end)
  }

  private init(_ key: Located<String>, _ keyNode: Node, _ value: Value, end: Int) {
    self.key = key
    self.keyNode = keyNode
    self.value = value
    range = SourceRange(
      file: key.range.file,
      start: key.range.start,
      end: max(end, key.range.end)
    )
  }

  /// The same key with `value` in the place of its own.
  public func with(_ value: Value) -> Entry {
    Entry(key, keyNode, value, end: range.end)
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
    if let layered { return layered.entries }
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

extension Node {
  /// Whether the key, spelled `<<`, merges other mappings into its own.
  var isMergeKey: Bool {
    guard kind == .scalar, hasText("<<") else { return false }
    return ScalarReading.isMergeKey(text: "<<", isPlain: style == .plain, tag: tag?.value)
  }
}
