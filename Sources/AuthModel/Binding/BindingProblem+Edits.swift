public import Diagnostics
import YAML

/// What a fix may do with the entry as a whole; nothing where other things would change with it.
extension BindingProblem {
  /// The edits that put the entry at `rightPath`, which ends in its own key or is beside it; nil for
  /// something else than a mapping in the place of a section.
  public func edits(movingTo rightPath: String) -> [Edit]? {
    guard let trail, !isMappingMissing else { return nil }
    let steps = rightPath.split(separator: ".")
    let own = path.split(separator: ".")
    if steps.dropLast() == own.dropLast(), let name = steps.last, name != own.last {
      return editableKey.map { [Edit($0, with: String(name))] }
    }
    guard rightPath == key.value || rightPath.hasSuffix(".\(key.value)") else { return nil }
    let parents = rightPath.dropLast(key.value.count).split(separator: ".").map(String.init)
    return trail.document.edits(moving: trail, to: parents)
  }

  /// Whether the entry holds something else than a mapping, where its field takes one.
  public var isMappingMissing: Bool {
    field?.type == .section && trail?.value.resolved.kind != .mapping
  }

  /// The edits that put what the entry holds beside what stands at `rightPath`, and whether that can
  /// only be meant so: the entry says neither whether nor with which client people sign in, and no item
  /// of it has the name of one that is there.
  public func edits(mergingInto rightPath: String) -> (edits: [Edit], isCertain: Bool)? {
    guard let trail else { return nil }
    let path = rightPath.split(separator: ".").map(String.init)
    return trail.document.edits(movingContentOf: trail, to: path).map { edits in
      let own = trail.value
      let others = trail.document.root?.value(at: path)
      let isRival = own.entries.contains { ["enabled", "clientId"].contains($0.key.text) }
      let names = own.itemNames
      let isTwice = others.map { !names.isDisjoint(with: $0.itemNames) } ?? true
      return (edits, !isRival && !isTwice)
    }
  }

  /// The edits that indent `keys`, which follow the entry, so that they become what it holds.
  public func edits(indenting keys: [OutdentedKey]) -> [Edit]? {
    guard let trail else { return nil }
    let entries = keys.compactMap { outdented in
      EntryTrail(toKeyAt: outdented.key.range, in: trail.document).map {
        OutdentedEntry(key: $0.key, value: $0.value, depth: outdented.depth)
      }
    }
    guard entries.count == keys.count else { return nil }
    return trail.document.edits(indenting: entries, below: trail)
  }

  /// The edits that take the entry out.
  public var removal: [Edit]? {
    trail.flatMap { $0.document.edits(removing: $0) }
  }

  /// The way to the entry; nil if it stands elsewhere and only an alias or a merge key brings it here.
  var trail: EntryTrail? {
    guard let trail = EntryTrail(to: keyNode) else { return nil }
    return trail.path.joined(separator: ".") == path ? trail : nil
  }
}
