import Diagnostics
import YAML

/// The stream of `text`.
func stream(_ text: String, limits: Limits = .standard) -> YAML.Stream {
  stream(Array(text.utf8), limits: limits)
}

/// The stream of `bytes`.
func stream(_ bytes: [UInt8], limits: Limits = .standard) -> YAML.Stream {
  read(SourceFile(path: "test.yaml", bytes: bytes), limits: limits)
}

extension YAML.Stream {
  /// The node found by following keys and, written as numbers, items from the first root.
  func node(_ path: String...) -> Node? {
    var node = documents.first?.root
    for step in path {
      let here = node?.resolved
      if here?.kind == .sequence, let index = Int(step) {
        node = here?.items.dropFirst(index).first { _ in true }
      } else {
        node = here?.entries.first { $0.key.hasText(step) }?.value
      }
    }
    return node
  }

  /// The text of the file in `range`.
  func slice(_ range: SourceRange?) -> String? {
    range.map { file.text(in: $0) }
  }
}

extension Node {
  /// The node and all nodes below it; aliases are not followed.
  var descendants: [Node] {
    var nodes: [Node] = []
    var pending = [self]
    while let node = pending.popLast() {
      nodes.append(node)
      pending += node.children
    }
    return nodes
  }

  /// Keys, values and items in the order of the file.
  var children: [Node] {
    kind == .mapping ? entries.flatMap { [$0.key, $0.value] } : Array(items)
  }
}
