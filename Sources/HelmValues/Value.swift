public import Diagnostics
public import YAML

/// One value as Helm has it: aliases followed, merge keys resolved, scalars typed, layers merged.
public struct Value: Sendable {
  /// The node that holds the value; an alias has been followed to what it stands for.
  ///
  /// Of a mapping or list that several layers have a part in, it is the node of the last one.
  public let node: Node
  /// What is in the value if not all of it is below `node`.
  let layered: LayeredContent?

  /// Reads `node` as Helm does.
  public init(_ node: Node) {
    self.node = node.resolved
    layered = nil
  }

  init(_ content: LayeredContent) {
    node = content.node
    layered = content
  }

  /// All nodes that have a part in the value, the one that wins last.
  public var nodes: [Node] { layered?.nodes ?? [node] }

  /// Whether several layers have a part in the value, or not all of it is below `node`.
  public var isLayered: Bool { layered != nil }

  /// Where the value is spelled; for an alias that is where its anchor stands.
  public var range: SourceRange { node.range }

  /// The text of a scalar as written, escapes decoded; empty for anything else.
  public var text: String { node.text }

  /// The same mapping with `entries` in the place of its own.
  public func with(_ entries: [Entry]) -> Value {
    Value(LayeredContent(nodes, .entries(entries)))
  }

  /// Whether the value is a scalar.
  public var isScalar: Bool { node.kind == .scalar }

  /// Whether the value is a mapping.
  public var isMapping: Bool { node.kind == .mapping }

  /// Whether the value is a sequence.
  public var isSequence: Bool { node.kind == .sequence }

  /// What Helm makes of the scalar; `nil` for a mapping, a sequence or an alias to nowhere.
  public var scalar: HelmScalar? {
    guard node.kind == .scalar else { return nil }
    return HelmScalar(text: node.text, isPlain: node.style == .plain, tag: node.tag?.value)
  }

  /// Whether the value is null, be it `null`, `~` or nothing at all.
  public var isNull: Bool {
    guard node.kind == .scalar else { return false }
    // Only a tag makes null of what has quotes.
    guard node.style == .plain || node.hasProperties else { return false }
    return scalar == .null
  }

  /// The items of a sequence, in order; none for anything else.
  public var items: [Value] { layered.map(\.items) ?? node.items.map { Value($0) } }

  /// The value that Helm keeps for `key`, the last one if the key is written twice.
  public func value(of key: String) -> Value? {
    // Most look-ups need no key, which it costs more to make than to find.
    if let written = writtenEntry(of: key) { return written.map { Value($0.value) } }
    return entry(of: key)?.value
  }

  /// The entry that Helm keeps for `key`, the last one if the key is written twice.
  public func entry(of key: String) -> Entry? {
    if let layered { return layered.entry(of: key) }
    if let written = writtenEntry(of: key) {
      return written.map { Entry(key: $0.key, value: $0.value) }
    }
    return entries.last { $0.isNamed(key) }
  }

  /// The pair of nodes that Helm keeps for `key`, `nil` inside if there is none; `nil` where the nodes
  /// alone do not tell.
  private func writtenEntry(of key: String) -> (key: Node, value: Node)?? {
    guard layered == nil, key.isReadAsWritten else { return nil }
    if node.stream.hasMergeKeys, node.lastEntry(ofKey: "<<") != nil { return nil }
    return .some(node.lastEntry(ofKey: key))
  }

  /// The value at the end of `path`, one mapping key after the other.
  public func value(at path: [String]) -> Value? {
    var value: Value? = self
    for key in path {
      value = value?.value(of: key)
    }
    return value
  }
}

extension String {
  /// Whether a plain scalar of this text is a key of this name.
  fileprivate var isReadAsWritten: Bool {
    if let first = utf8.first, ScalarReading.isString(startingWith: first) { return true }
    return ScalarReading(text: self, isPlain: true) == .string(self)
  }
}
