public import Diagnostics

/// Something that kept the reader from understanding a file, or a part of it.
public struct Problem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text is not YAML; libyaml's words, such as `did not find expected key`.
    case syntax(String)
    /// The bytes are not UTF-8 text that YAML allows; libyaml's words or ours.
    case encoding(String)
    /// An alias names an anchor that does not stand before it in its document.
    case undefinedAlias(String)
    /// An alias stands inside the node that it points to.
    case recursiveAlias(String)
    /// A collection is nested deeper than `Limits.nestingDepth`.
    case tooDeep(limit: Int)
    /// The file has more bytes than `Limits.fileSize`.
    case fileTooLarge(limit: Int)
    /// A scalar's text has more bytes than `Limits.scalarSize`.
    case scalarTooLarge(limit: Int)
    /// A document with its aliases followed has more nodes than `Limits.expandedNodes`.
    case tooManyNodes(limit: Int)
    /// The text is not the JSON that it has to be.
    case json(JSONDeviation)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where; one character at least, unless the file is empty.
  public let range: SourceRange
  /// What the parser was doing and where that began: `while parsing a block mapping`.
  public let related: Located<String>?

  /// Makes a problem at `range`.
  public init(_ kind: Kind, at range: SourceRange, related: Located<String>? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}
