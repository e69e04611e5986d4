/// Writes `documents` as UTF-8, separated by `---`.
///
/// Long lines are not folded. Strings with line breaks become literal blocks where that keeps every
/// byte of them, otherwise they are double-quoted.
public func emit(_ documents: [EmitterNode]) -> [UInt8] {
  var emitter = EventEmitter()
  for (index, document) in documents.enumerated() {
    emitter.startDocument(isFirst: index == 0)
    emitter.add(document)
    emitter.endDocument()
  }
  return emitter.finish()
}

extension EventEmitter {
  fileprivate mutating func add(_ node: EmitterNode) {
    switch node {
    case .string(let text): addString(text)
    case .integer(let number): addScalar(String(number), .plain)
    case .number(let number):
      addScalar(Int(exactly: number).map(String.init) ?? number.description, .plain)
    case .boolean(let value): addScalar(value ? "true" : "false", .plain)
    case .null: addScalar("null", .plain)
    case .sequence(let items):
      startSequence(isEmpty: items.isEmpty)
      for item in items {
        add(item)
      }
      endSequence()
    case .mapping(let entries):
      startMapping(isEmpty: entries.isEmpty)
      for (key, value) in entries {
        addString(key)
        add(value)
      }
      endMapping()
    }
  }

  private mutating func addString(_ text: String) {
    addScalar(text, canBeLiteral(text) ? .literal : needsQuotes(text) ? .doubleQuoted : .plain)
  }
}
