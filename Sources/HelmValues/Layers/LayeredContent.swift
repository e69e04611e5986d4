import YAML

/// The content of a mapping or list that several layers have a part in.
final class LayeredContent: Sendable {
  /// What the layers bring in.
  enum Parts: Sendable {
    /// Mappings that are put together key by key once somebody asks; at least two, each over those
    /// before it.
    case mappings([Value])
    /// A mapping of these entries.
    case entries([Entry])
    /// A list of these items.
    case items([Value])
  }

  /// The nodes that have a part in it, the one that wins last.
  let nodes: [Node]
  let parts: Parts

  init(_ nodes: [Node], _ parts: Parts) {
    precondition(!nodes.isEmpty, "a value is written somewhere")
    self.nodes = nodes
    self.parts = parts
  }

  var node: Node { nodes[nodes.count - 1] }

  /// The items of a list.
  var items: [Value] {
    if case .items(let items) = parts { items } else { [] }
  }

  /// The entries of a mapping.
  var entries: [Entry] {
    switch parts {
    case .mappings(let mappings): Value.mergedEntries(of: mappings)
    case .entries(let entries): entries
    case .items: []
    }
  }

  /// The entry that holds for `key`.
  func entry(of key: String) -> Entry? {
    switch parts {
    case .mappings(let mappings): Value.mergedEntry(of: key, in: mappings)
    case .entries(let entries): entries.first { $0.isNamed(key) }
    case .items: nil
    }
  }
}
