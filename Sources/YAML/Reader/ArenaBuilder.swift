import CLibYAML
import Diagnostics

/// Turns libyaml's events into records, without recursion.
struct ArenaBuilder {
  /// A collection whose end has not come.
  struct Frame {
    var node: Int
    var lastChild: Int
    var childCount: UInt32
    /// The nodes in it so far, itself included and aliases followed.
    var size: Int
  }

  let text: SourceText
  let limits: Limits
  /// Whether the text was cut before bytes that are not UTF-8.
  let isCut: Bool
  var cursor: MarkCursor
  var arena = Arena()
  var problems: [Problem] = []
  var open: [Frame] = []
  var ledger = AliasLedger()
  /// Where the last thing that was understood ends.
  var lastEnd: Int
  /// The first byte that a limit or a cut keeps from being read.
  var stop: Int?
  private var isInDocument = false
  private var isExpansionTooLarge = false

  init(_ text: SourceText, from start: Int, limits: Limits, isCut: Bool) {
    self.text = text
    self.limits = limits
    self.isCut = isCut
    cursor = MarkCursor(text.bytes, from: start, to: text.end)
    lastEnd = start
    arena.records.reserveCapacity(text.bytes.count / 8)
  }

  /// Takes one event; false when reading must stop here.
  mutating func add(_ event: borrowing yaml_event_t) -> Bool {
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: unsafe startDocument(event)
    case YAML_DOCUMENT_END_EVENT: unsafe endDocument(event)
    case YAML_SCALAR_EVENT: unsafe addScalar(event)
    case YAML_ALIAS_EVENT: unsafe addAlias(event)
    case YAML_MAPPING_START_EVENT: unsafe startMapping(event)
    case YAML_SEQUENCE_START_EVENT: unsafe startSequence(event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: unsafe endCollection(event)
    default: break
    }
    return stop == nil
  }

  /// Closes what a broken document left open.
  mutating func finish() {
    while let frame = open.last {
      close(frame, end: max(lastEnd, Int(arena.records[frame.node].end)))
    }
    if isInDocument {
      closeDocument(end: lastEnd)
    }
  }

  private mutating func startDocument(_ event: borrowing yaml_event_t) {
    let start = cursor.offset(of: unsafe event.start_mark.index)
    lastEnd = cursor.offset(of: unsafe event.end_mark.index)
    let count = arena.records.count
    arena.documents.append(DocumentRecord(start: start, end: lastEnd, nodes: count..<count))
    ledger = AliasLedger()
    isInDocument = true
    isExpansionTooLarge = false
  }

  private mutating func endDocument(_ event: borrowing yaml_event_t) {
    let isImplicit = unsafe event.data.document_end.implicit != 0
    closeDocument(end: isImplicit ? lastEnd : cursor.offset(of: unsafe event.end_mark.index))
  }

  private mutating func closeDocument(end: Int) {
    let last = arena.documents.count - 1
    lastEnd = max(lastEnd, end)
    arena.documents[last].end = lastEnd
    arena.documents[last].nodes = arena.documents[last].nodes.lowerBound..<arena.records.count
    isInDocument = false
  }

  /// Adds `record` to the arena and to the collection that is open.
  @inline(__always)
  mutating func append(_ record: Record, size: Int) -> Int {
    let index = arena.records.count
    arena.records.append(record)
    if !open.isEmpty {
      let top = open.count - 1
      if open[top].childCount > 0 {
        arena.records[open[top].lastChild].next = UInt32(truncatingIfNeeded: index)
      }
      open[top].lastChild = index
      open[top].childCount += 1
      open[top].size = open[top].size.addingSaturating(size)
    }
    ledger.count(size)
    lastEnd = Int(record.end)
    return index
  }

  private mutating func addAlias(_ event: borrowing yaml_event_t) {
    let start = cursor.offset(of: unsafe event.start_mark.index)
    let end = cursor.offset(of: unsafe event.end_mark.index)
    let record = Record(kind: .alias, style: .plain, start: start, end: end)
    let name = unsafe String(cString: event.data.alias.anchor)
    switch ledger.lookUp(name) {
    case .undefined:
      _ = append(record, size: 1)
      problems.append(Problem(.undefinedAlias(name), at: text.range(start, end)))
    case .recursive:
      _ = append(record, size: 1)
      problems.append(Problem(.recursiveAlias(name), at: text.range(start, end)))
    case .found(let target, let size):
      let alias = UInt32(truncatingIfNeeded: append(record, size: size))
      guard !isExpansionTooLarge else { return }
      ledger.addAlias(alias)
      arena.targets[alias] = target
      checkExpansion(at: text.range(start, end))
    }
  }

  /// Forgets where the aliases of the document point to once following them leads too far.
  private mutating func checkExpansion(at range: SourceRange) {
    guard ledger.total > limits.expandedNodes else { return }
    isExpansionTooLarge = true
    problems.append(Problem(.tooManyNodes(limit: limits.expandedNodes), at: range))
    for alias in ledger.aliases {
      arena.targets[alias] = nil
    }
  }
}
