import Diagnostics
import HelmValues
import YAML

/// A document of one test.
struct EditedText {
  let file: SourceFile
  let document: Document

  init?(_ bytes: [UInt8]) {
    file = SourceFile(path: "values.yaml", bytes: bytes)
    guard let document = read(file).documents.first else { return nil }
    self.document = document
  }

  init?(_ text: String) { self.init(Array(text.utf8)) }

  /// The tree as Helm has it.
  var tree: Tree? {
    let stream = document.stream
    guard stream.problems.isEmpty, let root = document.root else { return nil }
    return Value(root).tree
  }

  /// The way to the entry at `path`.
  func trail(_ path: [String]) -> EntryTrail? {
    var node = document.root
    var key: Node?
    for name in path {
      guard let entry = node?.entries.first(where: { $0.key.hasText(name) }) else { return nil }
      key = entry.key
      node = entry.value
    }
    return key.flatMap { EntryTrail(to: $0) }
  }

  /// The text after `edits`; nil without any.
  func text(after edits: [Edit]?) -> String? {
    edits.map {
      String(decoding: file.bytes(after: $0.sorted { $0.range < $1.range }), as: UTF8.self)
    }
  }

  /// The text after moving the entry at `path` into the mapping at `parents`.
  func moving(_ path: String, to parents: String) -> String? {
    guard let trail = trail(path.split(separator: ".").map(String.init)) else {
      return "no such key"
    }
    return text(
      after: document.edits(moving: trail, to: parents.split(separator: ".").map(String.init))
    )
  }
}
