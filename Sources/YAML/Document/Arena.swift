/// The parts of a stream while they grow.
struct Arena {
  var records: [Record] = []
  var decoded: [UInt8] = []
  var properties: [UInt32: Properties] = [:]
  /// From an alias to the node it points to.
  var targets: [UInt32: UInt32] = [:]
  var documents: [DocumentRecord] = []
  /// Whether a scalar is spelled `<<`.
  var hasMergeKeys = false
}

/// What the arena keeps of one document.
struct DocumentRecord: Sendable {
  var start: Int
  var end: Int
  /// The records of the document; the root is the first one.
  var nodes: Range<Int>
}
