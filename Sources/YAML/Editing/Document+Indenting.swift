public import Diagnostics

/// An entry that has lost its indentation.
public struct OutdentedEntry: Sendable {
  /// The key.
  public let key: Node
  /// The value.
  public let value: Node
  /// By how many levels it ought to be indented more.
  public let depth: Int

  /// Takes the entry of `key` and `value`.
  public init(key: Node, value: Node, depth: Int) {
    self.key = key
    self.value = value
    self.depth = depth
  }

  fileprivate var end: Int { max(key.range.end, value.range.end) }
}

extension Document {
  /// Indents `entries`, which follow `trail` one after the other, so that they become what it holds.
  ///
  /// Comments between them go along. Nil if it cannot be done, or if something stands there already.
  public func edits(indenting entries: [OutdentedEntry], below trail: EntryTrail) -> [Edit]? {
    guard canBeEdited, trail.isInPlainBlock, trail.value.isEmptyPlain, let own = trail.ownLines
    else { return nil }
    var pieces: [Edit.Piece] = []
    var end = own.headLine.end
    for entry in entries {
      let columns = entry.depth * trail.indentationStep
      let start = entry.key.range.start
      let lines = EntryLines(from: start, to: entry.end, notBefore: end, in: stream.file)
      guard let lines, lines.column == own.column, lines.canStart(inColumn: own.column + columns),
        !entry.value.hasReferences
      else { return nil }
      // With the line break before it, so that the first line is indented as well.
      pieces.append(.source(stream.file.range(end, lines.text.end), indentedBy: columns))
      end = lines.text.end
    }
    return pieces.isEmpty ? nil : [Edit(stream.file.range(own.headLine.end, end), with: pieces)]
  }
}

extension EntryTrail {
  /// Whether every mapping on the way is a block mapping of plain entries, of which the last may have
  /// a key twice.
  fileprivate var isInPlainBlock: Bool {
    guard let mapping = steps.last?.mapping, mapping.style == .block, !mapping.hasProperties else {
      return false
    }
    let keys = mapping.entries.map(\.key)
    guard keys.allSatisfy({ $0.kind == .scalar && !$0.hasProperties && !$0.hasText("<<") }) else {
      return false
    }
    return steps.dropLast().allSatisfy { $0.mapping.isSimpleBlockMapping && !$0.key.hasProperties }
  }
}
