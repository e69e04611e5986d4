public import Diagnostics

/// One node of a document: a view of two words into the stream's arena.
///
/// Two nodes are equal when they are the same place of the same stream.
public struct Node: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// Text.
    case scalar
    /// Pairs of nodes.
    case mapping
    /// A list of nodes.
    case sequence
    /// A reference to an earlier node: `*name`.
    case alias
  }

  /// How a node is spelled.
  public enum Style: UInt8, Sendable {
    /// A scalar without quotation marks, and an alias.
    case plain
    /// `'text'`
    case singleQuoted
    /// `"text"`
    case doubleQuoted
    /// `|` and lines that stand as they are.
    case literal
    /// `>` and lines that are joined.
    case folded
    /// A collection by indentation.
    case block
    /// A collection in brackets, or a pair inside of brackets (`[a: b]`).
    case flow
  }

  /// The stream that the node is part of.
  public let stream: Stream
  @usableFromInline let index: Int

  @inlinable
  init(stream: Stream, index: Int) {
    self.stream = stream
    self.index = index
  }

  @usableFromInline var record: Record {
    @inlinable get { stream.records[index] }
  }

  /// What the node is.
  @inlinable public var kind: Kind { record.kind }

  /// How the node is spelled.
  @inlinable public var style: Style { record.style }

  /// Whether it is a block scalar.
  public var isBlock: Bool { style == .literal || style == .folded }

  /// The node without its anchor and tag, in bytes of the file.
  ///
  /// Quotation marks, brackets and the header of a block scalar are inside. A block collection
  /// ends where its last child ends, a block scalar at its last byte that is not a line break. A
  /// value that is not there is the place behind its indicator (`:`, `-`, `?`).
  @inlinable public var range: SourceRange {
    let record = record
    return SourceRange(file: stream.file.id, start: Int(record.start), end: Int(record.end))
  }

  /// The node with its anchor and tag.
  public var fullRange: SourceRange {
    let start = properties?.start ?? range.start
    return SourceRange(file: stream.file.id, start: min(start, range.start), end: range.end)
  }

  /// The tag as libyaml resolves it: `!x`, `tag:yaml.org,2002:str`; the range is its spelling.
  public var tag: Located<String>? { properties?.tag }

  /// The name of the anchor; the range begins at the `&`.
  public var anchor: Located<String>? { properties?.anchor }

  /// Whether an anchor or a tag stands before it.
  public var hasProperties: Bool { anchor != nil || tag != nil }

  private var properties: Properties? {
    guard record.flags.contains(.properties) else { return nil }
    return stream.properties[UInt32(index)]
  }

  /// What an alias points to.
  ///
  /// Nil for every other node, for an alias that is undefined or recursive, and for all aliases of
  /// a document that is too large with its aliases followed.
  public var target: Node? {
    guard kind == .alias, let target = stream.targets[UInt32(index)] else { return nil }
    return Node(stream: stream, index: Int(target))
  }

  /// The node that an alias points to if there is one, otherwise the node itself.
  public var resolved: Node { kind == .alias ? target ?? self : self }
}

extension Node: Hashable {
  /// Whether both are the same place of the same stream.
  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.stream === right.stream
  }

  /// Feeds the place to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(stream))
    hasher.combine(index)
  }
}
