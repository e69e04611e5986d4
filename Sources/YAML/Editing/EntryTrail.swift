public import Diagnostics

/// An entry of a mapping with the entries that it stands in, from the root of its document down.
///
/// Only mappings lie on the way: no lists, no aliases.
public struct EntryTrail: Sendable {
  /// One entry on the way, and its mapping.
  struct Step: Sendable {
    let mapping: Node
    let key: Node
    let value: Node
  }

  /// The document that the entry is part of.
  public let document: Document
  /// The entries on the way, the last one being the entry itself; none on the way to the root.
  let steps: [Step]

  /// Finds the way to `key`, a key as it stands in its mapping.
  public init?(to key: Node) {
    guard let document = key.stream.documents.first(where: { $0.contains(key) }) else { return nil }
    self.init(toKeyAt: key.range, in: document)
  }

  /// Finds the way to the key at `range` of `document`.
  public init?(toKeyAt range: SourceRange, in document: Document) {
    guard document.range.file == range.file else { return nil }
    var steps: [Step] = []
    var node = document.root
    while let mapping = node, mapping.kind == .mapping {
      guard let step = mapping.steps.last(where: { $0.key.range.start <= range.start }) else {
        break
      }
      steps.append(step)
      node = step.key.range == range ? nil : step.value
    }
    guard steps.last?.key.range == range else { return nil }
    self.document = document
    self.steps = steps
  }

  /// Finds the way to the value at `range` of `document`; none if that is its root.
  public init?(toValueAt range: SourceRange, in document: Document) {
    guard document.range.file == range.file else { return nil }
    var steps: [Step] = []
    var node = document.root
    while let value = node, value.range != range {
      let inside = value.steps.last { $0.key.range.start <= range.start }
      if let inside { steps.append(inside) }
      node = inside?.value
    }
    guard node != nil else { return nil }
    self.document = document
    self.steps = steps
  }

  /// Finds the entry that programs take for the one at `path`, as far as there is one; the rest of
  /// the path is not there.
  init(to path: [String], in document: Document) {
    var steps: [Step] = []
    var node = document.root
    for key in path {
      guard let mapping = node, let entry = mapping.lastEntry(ofKey: key) else { break }
      steps.append(Step(mapping: mapping, key: entry.key, value: entry.value))
      node = entry.value
    }
    self.document = document
    self.steps = steps
  }

  /// The text of the keys.
  public var path: [String] { steps.map(\.key.text) }

  /// The key of the entry itself.
  public var key: Node { steps[steps.count - 1].key }

  /// What the entry holds.
  public var value: Node { steps[steps.count - 1].value }

  var file: SourceFile { document.stream.file }

  /// Whether every mapping on the way is a block mapping of plain entries: no anchors, no tags, no
  /// merge keys, and no key twice.
  var isSimple: Bool {
    steps.allSatisfy { step in
      step.mapping.isSimpleBlockMapping && step.key.kind == .scalar && !step.key.hasProperties
    }
  }

  /// Where the entry at `index` of the way may have its first comment at the earliest.
  func earliestStart(ofStep index: Int) -> Int {
    let step = steps[index]
    if let previous = step.mapping.steps.last(where: { $0.key.range < step.key.range }) {
      return previous.end
    }
    if index > 0 { return steps[index - 1].key.range.end }
    let documents = document.stream.documents[..<document.index]
    return documents.last?.range.end ?? document.stream.region.start
  }
}

extension EntryTrail.Step {
  /// The end of key and value.
  var end: Int { max(key.range.end, value.range.end) }

  /// Whether it is the only entry of its mapping.
  var isAlone: Bool { mapping.entries.count == 1 }
}

extension Node {
  /// The entries of a mapping as steps.
  var steps: [EntryTrail.Step] {
    entries.map { EntryTrail.Step(mapping: self, key: $0.key, value: $0.value) }
  }

  /// Whether it is a block mapping of scalar keys: no anchor, no tag, no merge key, and no key twice.
  var isSimpleBlockMapping: Bool {
    guard kind == .mapping, style == .block, !hasProperties else { return false }
    let keys = entries.map(\.key)
    guard keys.allSatisfy({ $0.kind == .scalar }) else { return false }
    let texts = keys.map(\.text)
    return !texts.contains("<<") && Set(texts).count == texts.count
  }
}

extension Document {
  fileprivate func contains(_ node: Node) -> Bool { record.nodes.contains(node.index) }
}
