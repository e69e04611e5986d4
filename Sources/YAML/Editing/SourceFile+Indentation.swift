public import Diagnostics

/// Mending the indentation of a file that is no YAML because of it.
extension SourceFile {
  /// The edits that put blanks in the place of tabs in the indentation; nil if the file is not read to
  /// its end then, or if it depends on the number of blanks for a tab what it says.
  public func editsWithoutTabs() -> [Edit]? {
    guard bytes.count <= Self.mendableSize else { return nil }
    let mended = (1...8).compactMap { count -> (count: Int, root: [Node])? in
      let roots = roots(after: editsOfIndentation(replacing: [UInt8(ascii: "\t")], by: count))
      return roots.map { (count, $0) }
    }
    guard let first = mended.first else { return nil }
    guard mended.allSatisfy({ $0.root.elementsEqual(first.root, by: Self.saysTheSame) }) else {
      return nil
    }
    let count = mended.first { $0.count == 2 }?.count ?? first.count
    return editsOfIndentation(replacing: [UInt8(ascii: "\t")], by: count)
  }

  /// The edits that put a blank in the place of each no-break space in the indentation; nil if the file
  /// is not read to its end then.
  public func editsWithoutNoBreakSpaces() -> [Edit]? {
    guard bytes.count <= Self.mendableSize else { return nil }
    let edits = editsOfIndentation(replacing: [0xC2, 0xA0], by: 1)
    return roots(after: edits).map { _ in edits }
  }

  /// Beyond this many bytes nobody waits for the file to be read again and again.
  private static let mendableSize = 1 << 18

  /// The roots of the documents; nil if there is a problem, or a block scalar, whose text would change.
  private func roots(after edits: [Edit]) -> [Node]? {
    guard !edits.isEmpty else { return nil }
    let stream = read(SourceFile(id: id, path: path, bytes: bytes(after: edits)))
    guard stream.problems.isEmpty, stream.unreadStart == nil else { return nil }
    let hasBlocks = stream.records.contains { $0.style == .literal || $0.style == .folded }
    return hasBlocks ? nil : stream.documents.compactMap(\.root)
  }

  /// The edits of all lines that have `character` in their indentation.
  private func editsOfIndentation(replacing character: [UInt8], by count: Int) -> [Edit] {
    var edits: [Edit] = []
    var line = textStart
    while line < bytes.count {
      var end = line
      var column = 0
      var isMixed = false
      while true {
        if end < bytes.count, bytes[end] == UInt8(ascii: " ") {
          (end, column) = (end + 1, column + 1)
        } else if bytes[end...].starts(with: character) {
          (end, column, isMixed) = (end + character.count, column + count, true)
        } else {
          break
        }
      }
      if isMixed {
        edits.append(Edit(range(line, end), with: String(repeating: " ", count: column)))
      }
      line = nextLine(after: line)
    }
    return edits
  }

  /// Whether both are the same but for where they stand.
  private static func saysTheSame(_ left: Node, _ right: Node) -> Bool {
    guard left.kind == right.kind, left.text == right.text, left.style == right.style else {
      return false
    }
    return left.items.elementsEqual(right.items, by: saysTheSame)
      && left.entries.elementsEqual(right.entries) { first, second in
        saysTheSame(first.key, second.key) && saysTheSame(first.value, second.value)
      }
  }
}
