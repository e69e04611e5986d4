import YAML

extension Value {
  /// The mapping that `mappings`, of which there is at least one, are together, each laid over those
  /// before it.
  init(merging mappings: [Value]) {
    self =
      mappings.count == 1
      ? mappings[0]
      : Value(LayeredContent(mappings.flatMap(\.nodes), .mappings(mappings)))
  }

  /// The entries of `mappings` together, in the order in which their keys come first.
  static func mergedEntries(of mappings: [Value]) -> [Entry] {
    var kept = KeptEntries(capacity: mappings.reduce(0) { $0 + $1.node.entries.count })
    var stacks: [Int: [Value]] = [:]
    for mapping in mappings {
      for entry in mapping.entries {
        let (index, replaced) = kept.keep(entry)
        guard let replaced else { continue }
        if entry.value.isMapping, replaced.value.isMapping {
          stacks[index, default: [replaced.value]].append(entry.value)
          kept.set(entry.overriding(replaced.overridden), at: index)
        } else {
          stacks[index] = nil
          kept.set(entry.overriding(replaced), at: index)
        }
      }
    }
    for (index, stack) in stacks {
      kept.set(kept.entries[index].with(Value(merging: stack)), at: index)
    }
    return kept.entries
  }

  /// The entry that holds for `key` in `mappings` together.
  static func mergedEntry(of key: String, in mappings: [Value]) -> Entry? {
    var held: Entry?
    var stack: [Value] = []
    for mapping in mappings {
      guard let entry = mapping.entry(of: key) else { continue }
      if let earlier = held, entry.value.isMapping, earlier.value.isMapping {
        held = entry.overriding(earlier.overridden)
        stack.append(entry.value)
      } else {
        held = entry.overriding(held)
        stack = [entry.value]
      }
    }
    guard stack.count > 1 else { return held }
    return held?.with(Value(merging: stack))
  }
}
