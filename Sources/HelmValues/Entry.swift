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
  private let earlier: Earlier?

  /// A place on the heap, since an entry cannot hold another.
  private final class Earlier: Sendable {
    let entry: Entry

    init(_ entry: Entry) {
      self.entry = entry
    }
  }

  /// The entry of an earlier layer in whose place this one stands; mappings are merged instead.
  public var overridden: Entry? { earlier?.entry }

  init(key: Node, value: Node) {
    let key = key.resolved
    self.key = Located(Entry.name(of: key), at: key.range)
    keyNode = key
    self.value = Value(value)
    range = SourceRange(
      file: key.range.file,
      start: key.range.start,
      end: max(value.range.end, key.range.end)
    )
    earlier = nil
  }

  private init(_ entry: Entry, _ value: Value, over earlier: Earlier?) {
    key = entry.key
    keyNode = entry.keyNode
    self.value = value
    range = entry.range
    self.earlier = earlier
  }

  /// The same key with `value` in the place of its own.
  public func with(_ value: Value) -> Entry {
    Entry(self, value, over: earlier)
  }

  /// The same entry in the place of `earlier`, if there was one.
  func overriding(_ earlier: Entry?) -> Entry {
    Entry(self, value, over: earlier.map(Earlier.init))
  }

  /// Whether the key is `name`, byte for byte as Helm compares; to Swift a Kelvin sign is a K.
  public func isNamed(_ name: String) -> Bool {
    let own = key.value.utf8Span.span
    let other = name.utf8Span.span
    guard own.count == other.count else { return false }
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }

  /// Whether the key is `name` but for the case of ASCII letters.
  public func isCalled(_ name: String) -> Bool {
    key.value.utf8.count == name.utf8.count
      && zip(key.value.utf8, name.utf8).allSatisfy { $0.inLowercase == $1.inLowercase }
  }

  /// The key as Helm spells it; for one that Helm refuses, as the file does.
  private static func name(of key: Node) -> String {
    guard key.kind == .scalar else { return "" }
    let text = key.text
    if key.style != .plain, !key.hasProperties { return text }
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

  /// The values of a mapping, in no order that counts; one whose key is written again may be among
  /// them.
  ///
  /// What only asks what a large mapping is about need not know which values hold.
  public var memberValues: [Value] {
    guard layered == nil, !node.stream.hasMergeKeys else { return entries.map(\.value) }
    return node.entries.map { Value($0.value) }
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
