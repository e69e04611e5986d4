public import Diagnostics

/// Changes of a document's block mappings, as edits of its text.
///
/// They are offered only where nothing else can change with them: never in a document with anchors,
/// tags, merge keys or duplicate keys on the way, in flow mappings, or where lines are shared. Comments
/// stay, or go with what they stand above, behind or, indented, below.
extension Document {
  /// Moves an entry into the mapping at `path`, and writes the keys of it that are missing.
  ///
  /// Parents that have nothing left go too, unless there are comments in them. Nil if it cannot be
  /// done, or if there is such a key already.
  public func edits(moving trail: EntryTrail, to path: [String]) -> [Edit]? {
    guard canBeEdited, trail.isSimple, let key = trail.path.last else { return nil }
    guard EntryTrail(to: path + [key], in: self).steps.count <= path.count else { return nil }
    guard let point = InsertionPoint(at: path, in: self), let lines = trail.ownLines else {
      return nil
    }
    return edits(moving: lines, of: trail, to: point)
  }

  /// Moves all that an entry holds, a mapping or list, behind what the one at `path` holds, which has
  /// to be there; nil if it cannot be done, or if a key is there already.
  public func edits(movingContentOf trail: EntryTrail, to path: [String]) -> [Edit]? {
    guard canBeEdited, trail.isSimple, let value = trail.steps.last?.value else { return nil }
    guard let point = InsertionPoint(at: path, in: self, for: value.kind),
      let container = point.container, point.missingKeys.isEmpty, let content = trail.content
    else { return nil }
    let keys = Set(container.entries.map(\.key.text))
    guard value.entries.allSatisfy({ !keys.contains($0.key.text) }) else { return nil }
    return edits(moving: content.lines, below: content.comments, of: trail, to: point)
  }

  /// Takes the item at `index` of a list out, and puts `lines`, in which parts of it may be moved,
  /// behind the last item of the list at `path`; nil if it cannot be done, or if a comment would be
  /// lost.
  public func edits(
    replacingItem index: Int,
    of list: EntryTrail,
    by lines: [BlockLine],
    inListAt path: [String]
  ) -> [Edit]? {
    guard canBeEdited, list.isSimple else { return nil }
    guard let point = InsertionPoint(at: path, in: self, for: .sequence) else { return nil }
    guard let removal = removal(ofItem: index, of: list, keeping: point.container) else {
      return nil
    }
    return hasComment(in: removal.lines) ? nil : edits(removal, writing: lines, at: point)
  }

  /// Takes the item at `index` of a list out, and with the last one the list; nil if it cannot be done.
  public func edits(removingItem index: Int, of list: EntryTrail) -> [Edit]? {
    guard canBeEdited, list.isSimple else { return nil }
    return removal(ofItem: index, of: list, keeping: nil)?.edits
  }

  private func hasComment(in range: SourceRange) -> Bool {
    // The whole file is searched for comments only where there may be one.
    guard stream.file.bytes[range.start..<range.end].contains(UInt8(ascii: "#")) else {
      return false
    }
    return stream.comments().contains { range.contains($0.range) }
  }

  private func removal(
    ofItem index: Int,
    of list: EntryTrail,
    keeping container: Node?
  ) -> Removal? {
    guard let lines = list.lines(ofItem: index) else { return nil }
    let isAlone = list.value.items.count == 1
    return isAlone ? removal(of: list, keeping: container) : removal(of: lines, nil)
  }

  /// Moves `lines`, all that `trail` leads to or all that it holds, to `point`, with `comments` above.
  private func edits(
    moving lines: EntryLines,
    below comments: [BlockLine] = [],
    of trail: EntryTrail,
    to point: InsertionPoint
  ) -> [Edit]? {
    guard lines.canStart(inColumn: point.column(atDepth: point.missingKeys.count)),
      trail.steps.last?.value.hasReferences == false,
      blanksStayOutside(lines.text, movedTo: point.place),
      let removal = removal(of: trail, keeping: point.container)
    else { return nil }
    return edits(removal, writing: comments + [BlockLine(moving: lines)], at: point)
  }

  private func edits(
    _ removal: Removal,
    writing lines: [BlockLine],
    at point: InsertionPoint
  ) -> [Edit] {
    let clearing = point.clearing.map { [$0] } ?? []
    guard removal.lines.contains(point.place) else {
      return clearing + removal.edits + [point.insertion(of: lines, in: stream.file)]
    }
    // It stays where it is and is only indented otherwise.
    let lineBreak = stream.file.lineBreak
    let pieces = Array(point.lines(lines).joined(separator: [.text(lineBreak)]))
    let end = point.place.end < removal.lines.end ? lineBreak : ""
    let filler = removal.filler.map { [$0] } ?? []
    return clearing + filler + [Edit(removal.lines, with: pieces + [.text(end)])]
  }

  /// Takes an entry out, and parents that have nothing left unless there are comments in them; nil if
  /// it cannot be done.
  public func edits(removing trail: EntryTrail) -> [Edit]? {
    guard canBeEdited, trail.isSimple, !trail.path.isEmpty else { return nil }
    return removal(of: trail, keeping: nil)?.edits
  }

  /// Writes each of `additions`, the keys of its path that are missing included; nil if that cannot be
  /// done with all of them.
  ///
  /// Of additions that come to stand at the same place, the deeper one comes first.
  public func edits(adding additions: [Addition]) -> [Edit]? {
    guard canBeEdited else { return nil }
    let points = additions.compactMap { InsertionPoint(at: $0.path, in: self) }
    guard points.count == additions.count else { return nil }
    // Two that write the same key would write it twice.
    let firstKeys = points.compactMap(\.missingKeys.first)
    guard Set(firstKeys).count == firstKeys.count else { return nil }
    let inOrder = zip(points, additions).sorted {
      ($0.0.place, -$0.0.column) < ($1.0.place, -$1.0.column)
    }
    var edits = points.compactMap(\.clearing)
    for (point, addition) in inOrder {
      let insertion = point.insertion(of: addition.lines, in: stream.file)
      if let last = edits.last, last.range == insertion.range {
        let isEnd = point.place.end == stream.file.bytes.count
        let replacement = isEnd ? last.replacement.dropLast() : last.replacement
        edits[edits.count - 1] = Edit(last.range, with: replacement + insertion.replacement)
      } else {
        edits.append(insertion)
      }
    }
    return edits
  }

  /// What has to go with the entry, but not `container` and what is around it; nil if it cannot go.
  private func removal(of trail: EntryTrail, keeping container: Node?) -> Removal? {
    var index = trail.steps.count - 1
    guard var lines = trail.ownLines else { return nil }
    while trail.steps[index].isAlone, trail.steps[index].mapping != container {
      guard index > 0, let parent = trail.lines(ofStep: index - 1) else { return nil }
      if !parent.holdsNothingBut(lines) {
        guard let place = trail.steps[index - 1].placeBehindColon else { return nil }
        return removal(of: lines, Edit(place, with: " {}"))
      }
      lines = parent
      index -= 1
    }
    return removal(of: lines, nil)
  }

  private func removal(of lines: EntryLines, _ filler: Edit?) -> Removal? {
    let range = lines.lines
    let above = range.startPlace
    return blanksStayOutside(above, movedTo: range.endPlace)
      ? Removal(lines: range, filler: filler) : nil
  }

  /// Whether a block scalar at the end of `text`, or right above it, does not take blanks along that
  /// stand alone in the lines below `place`.
  func blanksStayOutside(_ text: SourceRange, movedTo place: SourceRange) -> Bool {
    guard stream.file.hasBlanksInEmptyLines(below: place.end) else { return true }
    let last = record.nodes.map { Node(stream: stream, index: $0) }
      .last { $0.kind == .scalar && $0.range.start < text.end }
    return last?.isBlock != true
  }

  /// Whether all of it was read, and no text in it depends on the line breaks behind it.
  var canBeEdited: Bool {
    guard stream.unreadStart == nil, root != nil else { return false }
    return !record.nodes.contains { Node(stream: stream, index: $0).dependsOnLineBreaksBehind }
  }
}

/// What goes with an entry.
private struct Removal {
  /// The lines that go.
  let lines: SourceRange
  /// What makes a parent that has nothing left an empty mapping and not null.
  let filler: Edit?

  var edits: [Edit] { (filler.map { [$0] } ?? []) + [Edit(lines, with: "")] }
}

extension EntryLines {
  /// Whether it is a key and the lines of `child` right below, without a comment of its own.
  fileprivate func holdsNothingBut(_ child: EntryLines) -> Bool {
    let isBare =
      !hasCommentsAbove && file.bytes[headLine.start..<headLine.end].last == UInt8(ascii: ":")
    return isBare && file.nextLine(after: headLine.end) == child.lines.start
      && text.end == child.text.end
  }
}

extension EntryTrail.Step {
  /// The place right behind the colon.
  var placeBehindColon: SourceRange? {
    let file = key.stream.file
    let colon = file.bytes[key.range.end...].firstIndex { !$0.isBlank }
    guard let colon, file.bytes[colon] == UInt8(ascii: ":") else { return nil }
    return file.range(colon + 1, colon + 1)
  }
}

extension SourceFile {
  /// Whether blanks stand in one of the empty lines from `offset` on, which is the start or the end of
  /// a line.
  fileprivate func hasBlanksInEmptyLines(below offset: Int) -> Bool {
    let empty = bytes[offset...].prefix(while: \.isBlankOrBreak)
    let lastLine = empty.endIndex == bytes.count ? nil : empty.lastIndex(where: \.isBreak)
    return empty[..<(lastLine ?? empty.endIndex)].contains(where: \.isBlank)
  }
}

extension Node {
  /// Whether an anchor or an alias stands in it.
  var hasReferences: Bool {
    if anchor != nil || kind == .alias { return true }
    return items.contains(where: \.hasReferences)
      || entries.contains { $0.key.hasReferences || $0.value.hasReferences }
  }

  /// Whether it is a block scalar that keeps them (`|+`), or that has none because the file ends.
  fileprivate var dependsOnLineBreaksBehind: Bool {
    guard isBlock else { return false }
    if range.end == stream.file.bytes.count { return true }
    let header = stream.file.bytes[range.start..<range.end].prefix { !$0.isBlankOrBreak }
    return header.contains(UInt8(ascii: "+"))
  }
}
