import YAML

/// The content of a mapping or list that several layers have a part in.
final class LayeredContent: Sendable {
  /// The nodes that have a part in it, the one that wins last.
  let nodes: [Node]
  /// The entries of a mapping.
  let entries: [Entry]
  /// The items of a list.
  let items: [Value]

  init(_ nodes: [Node], entries: [Entry] = [], items: [Value] = []) {
    precondition(!nodes.isEmpty, "a value is written somewhere")
    self.nodes = nodes
    self.entries = entries
    self.items = items
  }

  var node: Node { nodes[nodes.count - 1] }
}
