import Diagnostics
import YAML

/// Values files merged into one tree, as Helm merges what `-f` names.
///
/// Mappings are put together key by key; everything else, lists and null included, takes the place of
/// what an earlier layer has (Helm 3 and 4, `loader.MergeMaps`). A null stays in the tree: it takes a
/// default of the chart away once Helm looks at those.
public struct MergedValues: Sendable {
  /// The tree; `nil` if no layer has any content.
  public let root: Value?
  /// What was lost on the way, in the order of the layers that win.
  public let overrides: [Override]

  init(root: Value?, overrides: [Override]) {
    self.root = root
    self.overrides = overrides
  }

  /// Merges `layers`, the roots of documents, each over those before it.
  ///
  /// Layers that are no mappings have no part: null counts as empty, and Helm refuses the rest.
  public init(_ layers: [Value]) {
    var merge = Merge()
    let mappings = layers.filter(\.isMapping)
    root = mappings.isEmpty ? nil : merge.merge(mappings, at: [])
    overrides = merge.overrides
  }
}

/// The work of merging.
private struct Merge {
  private(set) var overrides: [Override] = []

  /// Merges `mappings`, of which there is at least one.
  mutating func merge(_ mappings: [Value], at path: [String]) -> Value {
    guard mappings.count > 1 else { return mappings[0] }
    var kept = KeptEntries(capacity: mappings.reduce(0) { $0 + $1.node.entries.count })
    var shared: [Int: [Value]] = [:]
    for mapping in mappings {
      for entry in mapping.entries {
        let (index, replaced) = kept.keep(entry)
        guard let replaced else { continue }
        if entry.value.isMapping, replaced.value.isMapping {
          shared[index, default: [replaced.value]].append(entry.value)
        } else {
          shared[index] = nil
          let path = path + [entry.key.value]
          overrides.append(Override(path: path, entry: entry, overridden: replaced))
        }
      }
    }
    for (index, values) in shared.sorted(by: { $0.key < $1.key }) {
      let key = kept.entries[index].key.value
      kept.set(merge(values, at: path + [key]), at: index)
    }
    return Value(LayeredContent(mappings.flatMap(\.nodes), entries: kept.entries))
  }
}
