public import Diagnostics

/// The lists that entries hold.
extension EntryTrail {
  /// Finds the entry whose list has `range` of `document` in one of its items, and the index of the item.
  public static func list(
    ofItemAround range: SourceRange,
    in document: Document
  ) -> (trail: EntryTrail, index: Int)? {
    guard document.range.file == range.file else { return nil }
    var steps: [Step] = []
    var node = document.root
    while let mapping = node, mapping.kind == .mapping {
      guard let step = mapping.steps.last(where: { $0.key.range.start <= range.start }) else {
        return nil
      }
      steps.append(step)
      node = step.value
    }
    let index = node?.items.enumerated().first { $0.element.range.contains(range) }?.offset
    return index.map { (EntryTrail(document, steps), $0) }
  }

  private init(_ document: Document, _ steps: [Step]) {
    self.document = document
    self.steps = steps
  }

  /// The keys that lead to the mapping that the entry is part of.
  public var parents: [String] { Array(path.dropLast()) }

  /// The lines of the item at `index` of the block list that the entry holds; nil if it holds
  /// something else, or if the item shares its lines with something else.
  func lines(ofItem index: Int) -> EntryLines? {
    guard let list = steps.last?.value, list.kind == .sequence, list.style == .block,
      !list.hasProperties, let key = steps.last?.key
    else { return nil }
    var earliest = key.range.end
    for (place, item) in list.items.enumerated() {
      guard place == index else {
        earliest = item.range.end
        continue
      }
      return dash(of: item, of: list).flatMap { dash in
        EntryLines(from: dash, to: max(item.range.end, dash + 1), notBefore: earliest, in: file)
      }
    }
    return nil
  }

  /// Where the dash before `item` stands: in its line, or in one above it.
  private func dash(of item: Node, of list: Node) -> Int? {
    let column = list.range.start - file.lineStart(of: list.range.start)
    var line = file.lineStart(of: item.range.start)
    while line + column >= list.range.start {
      let isFirst = file.indentation(ofLineAt: line) == column
      if isFirst, file.bytes[line + column] == UInt8(ascii: "-") { return line + column }
      if line == file.textStart { break }
      line = file.lineStart(of: line - 1)
    }
    return nil
  }

  /// The lines of all that the entry holds, if that is a block mapping or list, and the comments of
  /// its key before them.
  var content: (lines: EntryLines, comments: [BlockLine])? {
    guard let own = ownLines, let colon = steps.last?.placeBehindColon else { return nil }
    guard file.isBlankOrComment(colon.end, own.headLine.end) else { return nil }
    let first =
      lines(ofItem: 0)
      ?? steps.last?.value.steps.first.flatMap {
        EntryTrail(self, $0).ownLines
      }
    guard let first, first.lines.start == file.nextLine(after: own.headLine.end) else { return nil }
    let lines = EntryLines(
      file: file,
      text: file.range(first.text.start, own.text.end),
      headLine: first.headLine,
      column: first.column
    )
    let behind = file.bytes[colon.end..<own.headLine.end].firstIndex(of: UInt8(ascii: "#"))
    let comments = own.commentsAbove + [behind.map { file.range($0, own.headLine.end) }]
    let moved = comments.compactMap(\.self).map { BlockLine([.source($0, indentedBy: 0)]) }
    return (lines, moved)
  }
}

extension EntryLines {
  /// The comments above the head line, each without its line break.
  fileprivate var commentsAbove: [SourceRange?] {
    var comments: [SourceRange] = []
    var start = text.start
    while start < headLine.start {
      comments.append(file.range(start, file.lineEnd(of: start)))
      start = file.nextLine(after: start) + column
    }
    return comments
  }
}
