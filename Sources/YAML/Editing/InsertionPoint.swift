import Diagnostics

/// Where a new entry of a mapping, or item of a list, comes to stand: behind the last one that is there.
struct InsertionPoint {
  /// The end of a line, behind which the new lines go.
  let place: SourceRange
  /// The column of the first new line, from 0.
  let column: Int
  /// How many columns each level is indented more than the one around it.
  let step: Int
  /// The keys of the path that have to be written first.
  let missingKeys: ArraySlice<String>
  /// The mapping or list that gets it, or the first of the missing keys, if there is something in it.
  let container: Node?
  /// What has to go: the `{}`, `null` or `[]` that stands for nothing.
  let clearing: Edit?

  /// Finds the place of a new entry of the mapping at `path`, or item of the list; `nil` where it is no
  /// block mapping of plain entries, or no block list.
  ///
  /// The end of the path may be missing.
  init?(at path: [String], in document: Document, for kind: Node.Kind = .mapping) {
    let trail = EntryTrail(to: path, in: document)
    guard trail.isSimple else { return nil }
    let file = trail.file
    missingKeys = path[trail.steps.count...]
    guard !missingKeys.contains(where: needsQuotes) else { return nil }
    step = trail.indentationStep
    let node = trail.steps.last?.value ?? document.root
    guard let node, !node.hasProperties else { return nil }
    let wanted = missingKeys.isEmpty ? kind : .mapping
    if node.kind == wanted, node.style == .block, let lines = trail.lastLinesInside {
      place = lines.text.endPlace
      column = lines.column
      container = node
      clearing = nil
      return
    }
    guard let parent = trail.parentLines, node.standsForNothing(in: wanted) else { return nil }
    place = parent.text.endPlace
    column = parent.column + step
    container = nil
    clearing = node.isEmptyPlain ? nil : Edit(file.withBlanksBefore(node.range), with: "")
  }

  /// The edit that writes `lines`, below the missing keys.
  func insertion(of lines: [BlockLine], in file: SourceFile) -> Edit {
    let pieces = self.lines(lines).flatMap { [.text(file.lineBreak)] + $0 }
    // A block scalar without a line break behind it has another text.
    let end = place.end == file.bytes.count ? file.lineBreak : ""
    return Edit(place, with: pieces + [.text(end)])
  }

  /// The pieces of each of `lines`, with the missing keys above.
  func lines(_ lines: [BlockLine]) -> [[Edit.Piece]] {
    let parents = missingKeys.enumerated().map { BlockLine("\($0.element):", depth: $0.offset) }
    let below = lines.map { $0.pieces(inColumn: column(atDepth: missingKeys.count + $0.depth)) }
    return parents.map { $0.pieces(inColumn: column(atDepth: $0.depth)) } + below
  }

  /// The column of what stands `depth` levels below the first new line.
  func column(atDepth depth: Int) -> Int { column + depth * step }
}

extension EntryTrail {
  /// The way on to `step`, an entry of the mapping that this one ends in.
  init(_ trail: EntryTrail, _ step: Step) {
    document = trail.document
    steps = trail.steps + [step]
  }

  /// The lines of the entry itself.
  var ownLines: EntryLines? { lines(ofStep: steps.count - 1) }

  /// The lines of the last entry or item of what the entry holds; of the root, if there is no entry.
  fileprivate var lastLinesInside: EntryLines? {
    let node = steps.last?.value ?? document.root
    guard let node, let last = node.steps.last else {
      return node.flatMap { lines(ofItem: $0.items.count - 1) }
    }
    let child = EntryTrail(self, last)
    return child.isSimple ? child.ownLines : nil
  }

  fileprivate var parentLines: EntryLines? { steps.isEmpty ? nil : ownLines }

  /// By how many columns a mapping is indented: as on the way, or else as elsewhere in the document.
  var indentationStep: Int {
    steps.reversed().lazy.compactMap { $0.indentation(in: file) }.first
      ?? document.root?.steps.lazy.compactMap { $0.indentation(in: file) }.first ?? 2
  }
}

extension EntryTrail.Step {
  /// How many columns more than the key the mapping below it is indented.
  fileprivate func indentation(in file: SourceFile) -> Int? {
    guard value.kind == .mapping, value.style == .block else { return nil }
    let columns = [key, value].map { $0.range.start - file.lineStart(of: $0.range.start) }
    return columns[1] > columns[0] ? columns[1] - columns[0] : nil
  }
}

extension Node {
  /// Whether nothing stands there, or `null`, `~`, or what is empty and of `kind`.
  fileprivate func standsForNothing(in kind: Kind) -> Bool {
    guard self.kind == .scalar else { return self.kind == kind && entries.isEmpty && items.isEmpty }
    return style == .plain && (isEmptyPlain || ["null", "Null", "NULL", "~"].contains(text))
  }
}

extension SourceFile {
  /// `range` with the blanks before it.
  fileprivate func withBlanksBefore(_ range: SourceRange) -> SourceRange {
    let blanks = bytes[..<range.start].reversed().prefix(while: \.isBlank).count
    return self.range(range.start - blanks, range.end)
  }
}
