public import Diagnostics

extension EntryTrail {
  /// An entry of a block mapping.
  public struct Pair: Sendable {
    /// The key.
    public let key: Node
    /// The value.
    public let value: Node
    /// The column of the key, from 0.
    public let column: Int
  }

  /// The entries of the block mapping that the entry holds, each on lines of its own; none where
  /// something stands in the way of an edit.
  public var pairs: [Pair] {
    guard isSimple, let own = steps.last, own.value.isSimpleBlockMapping else { return [] }
    var earliest = own.key.range.end
    let pairs = own.value.steps.map { step -> Pair? in
      defer { earliest = step.end }
      guard !step.key.hasProperties else { return nil }
      let start = step.key.range.start
      return EntryLines(from: start, to: step.end, notBefore: earliest, in: file)
        .map { Pair(key: step.key, value: step.value, column: $0.column) }
    }
    return pairs.contains { $0 == nil } ? [] : pairs.compactMap(\.self)
  }
}

extension EntryTrail {
  /// The keys of the mapping that the entry is part of, its own included.
  public var siblings: [Node] { steps.last?.mapping.entries.map(\.key) ?? [] }

  /// Whether the entry stands in a mapping in braces.
  public var isInBraces: Bool { steps.last?.mapping.style == .flow }

  /// Whether key and value stand on one line.
  public var isOnOneLine: Bool {
    guard let step = steps.last else { return false }
    return !file.bytes[step.key.range.start..<step.end].contains(UInt8(ascii: "\n"))
  }

  /// The place behind the colon.
  public var placeBehindColon: SourceRange? { steps.last?.placeBehindColon }

  /// The line of the entry with its line break, if key and value are all that stands in it.
  public var bareLine: SourceRange? {
    guard let lines = ownLines, isOnOneLine, let step = steps.last else { return nil }
    let rest = file.bytes[step.end..<lines.headLine.end]
    guard rest.allSatisfy(\.isBlank), !lines.hasCommentsAbove else { return nil }
    return file.range(lines.headLine.start, file.nextLine(after: lines.headLine.end))
  }

  /// The column of what would stand in a mapping below the key; nil if the key shares its line.
  public var columnBelow: Int? {
    ownLines.map { $0.column + indentationStep }
  }
}
