public import Diagnostics
import YAML

extension Configuration {
  /// The edits that write `clients`, a mapping, as a list of mappings with one key each; nil where its
  /// form leaves doubt.
  public func edits(listingEntriesOf clients: FlyteStaticClients) -> [Edit]? {
    guard let key = clients.clients.first?.name.range,
      let source = sources.first(where: { $0.id == key.file }),
      let path = path(ofKeyAt: key)?.dropLast(),
      let document = documents.first(where: { $0.range.contains(key) }),
      let mapping = document.root?.value(at: Array(path)), mapping.style == .block
    else { return nil }
    let starts = mapping.entries.map(\.key.range.start)
    let ends = starts.dropFirst().map(source.lineStart) + [mapping.range.end]
    guard let first = starts.first, starts.allSatisfy({ isFirst($0, in: source) }) else {
      return nil
    }
    let blanks = String(repeating: " ", count: first - source.lineStart(of: first))
    let items = zip(mapping.entries, zip(starts, ends)).map { entry, place in
      let (start, end) = place
      // Comments below belong to the next entry.
      let middle = min(source.nextLine(after: entry.value.range.end), end)
      return [
        Edit.Piece.text(start == first ? "- " : blanks + "- "),
        .source(source.range(start, middle), indentedBy: 2),
        .source(source.range(middle, end), indentedBy: 0),
      ]
    }
    return [Edit(mapping.range, with: items.flatMap(\.self))]
  }

  /// Whether nothing but blanks stands before `offset` in its line.
  private func isFirst(_ offset: Int, in source: SourceFile) -> Bool {
    source.bytes[source.lineStart(of: offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
