public import Diagnostics

/// Changes of the beginning of a list.
extension Document {
  /// The edits that put the item `index` of the list that `list` leads to before all others.
  ///
  /// In lines of its own it goes with its comments. In brackets it changes places with the first one,
  /// if both are scalars.
  ///
  /// - Parameters:
  ///   - index: The item; not the first one.
  ///   - list: The way to the list.
  /// - Returns: The edits; `nil` where other things would change with it.
  public func edits(movingItemToFront index: Int, of list: EntryTrail) -> [Edit]? {
    guard canBeEdited, list.isSimple, list.value.kind == .sequence, index > 0 else { return nil }
    if let first = list.lines(ofItem: 0), let moved = list.lines(ofItem: index) {
      return edits(moving: moved, before: first)
    }
    guard list.value.style == .flow else { return nil }
    let all = Array(list.value.items)
    let items = [all[0], all[index]]
    guard items.allSatisfy({ $0.kind == .scalar && !$0.hasProperties }) else { return nil }
    return [
      Edit(items[0].range, with: [.source(items[1].range, indentedBy: 0)]),
      Edit(items[1].range, with: [.source(items[0].range, indentedBy: 0)]),
    ]
  }

  /// The edits that put `text`, which needs no quotes and is no secret, before all items of the list that
  /// `list` leads to; `nil` where other things would change with it.
  public func edits(prepending text: String, to list: EntryTrail) -> [Edit]? {
    guard canBeEdited, list.isSimple, list.value.kind == .sequence, !needsQuotes(text) else {
      return nil
    }
    let file = stream.file
    if let first = list.lines(ofItem: 0) {
      let indentation = String(repeating: " ", count: first.column)
      let line = "\(indentation)- \(text)\(file.lineBreak)"
      return [Edit(first.lines.startPlace, with: line)]
    }
    let isSafe = text.utf8.allSatisfy { !",[]{}".utf8.contains($0) }
    guard list.value.style == .flow, isSafe, let first = Array(list.value.items).first,
      !first.hasProperties
    else { return nil }
    return [Edit(first.range, with: [.text(text + ", "), .source(first.range, indentedBy: 0)])]
  }

  private func edits(moving moved: EntryLines, before first: EntryLines) -> [Edit]? {
    let file = stream.file
    // The last line of a file may lack a line break, which then has to stay where it is.
    let isLast = moved.text.end == file.bytes.count
    guard !isLast, blanksStayOutside(moved.text, movedTo: first.text.startPlace) else { return nil }
    return [
      Edit(first.lines.startPlace, with: [.source(moved.lines, indentedBy: 0)]),
      Edit(moved.lines, with: ""),
    ]
  }
}
