public import Diagnostics

/// Puts documents together from pieces of a file that is not YAML itself.
///
/// What is told in the order of the file becomes nodes like any other, each with its place.
public struct DocumentBuilder {
  private struct Frame {
    let node: Int
    var lastChild: Int?
  }

  private let file: SourceFile
  private var arena = Arena()
  private var open: [Frame] = []
  private var problems: [Problem] = []
  private var unreadStart: Int?

  /// Makes a builder without any document.
  public init(_ file: SourceFile) {
    self.file = file
  }

  /// Makes room for `count` nodes.
  mutating func reserveCapacity(nodes count: Int) { arena.records.reserveCapacity(count) }

  /// Begins a mapping, whose keys and values follow in turn, and a document if none is open.
  public mutating func beginMapping(at range: SourceRange) { begin(.mapping, range) }

  /// Begins a sequence, and a document if none is open.
  public mutating func beginSequence(at range: SourceRange) { begin(.sequence, range) }

  /// Ends the collection that was begun last, and with the outermost its document.
  ///
  /// - Parameter end: Where it ends, if that was not known when it began.
  public mutating func endCollection(at end: Int? = nil) {
    let node = open.removeLast().node
    if let end {
      arena.records[node].end = UInt32(truncatingIfNeeded: end)
      if open.isEmpty { arena.documents[arena.documents.count - 1].end = end }
    }
    if open.isEmpty { endDocument() }
  }

  /// Adds a scalar that says `text`; only a plain one can be a number, a boolean or null.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - isPlain: Whether no quotes make it text.
  ///   - range: Where it is spelled, quotes included.
  ///   - place: Where the text may stand byte for byte; by default `range`.
  public mutating func addScalar(
    _ text: String,
    isPlain: Bool,
    at range: SourceRange,
    verbatimAt place: SourceRange? = nil
  ) {
    let place = place ?? range
    let isVerbatim = file.bytes[place.start..<place.end].elementsEqual(text.utf8)
    addScalar(isVerbatim ? nil : Array(text.utf8), isPlain: isPlain, at: range, verbatimAt: place)
  }

  /// Adds a scalar that says `text`, or what stands at `place` if that is `nil`.
  ///
  /// - Parameters:
  ///   - text: What it says, in UTF-8, where it does not stand in the file byte for byte.
  ///   - isPlain: Whether no quotes make it text.
  ///   - range: Where it is spelled, quotes included.
  ///   - place: Where its text stands otherwise.
  public mutating func addScalar(
    _ text: [UInt8]?,
    isPlain: Bool,
    at range: SourceRange,
    verbatimAt place: SourceRange
  ) {
    var record = Record(
      kind: .scalar,
      style: isPlain ? .plain : .doubleQuoted,
      start: range.start,
      end: range.end
    )
    if let text {
      record.flags.insert(.decoded)
      record.textStart = UInt32(truncatingIfNeeded: arena.decoded.count)
      arena.decoded += text
      record.textEnd = UInt32(truncatingIfNeeded: arena.decoded.count)
    } else {
      record.textStart = UInt32(truncatingIfNeeded: place.start)
      record.textEnd = UInt32(truncatingIfNeeded: place.end)
    }
    append(record)
    if open.isEmpty { endDocument() }
  }

  /// Takes down something that could not be understood.
  public mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  /// Whether the file has more bytes than `limits` allow, which is then its problem.
  public mutating func refusesSize(_ limits: Limits) -> Bool {
    guard file.size > limits.fileSize else { return false }
    let end = min(limits.fileSize, file.bytes.count)
    let place = file.range(end, min(end + 1, file.bytes.count))
    stop(because: Problem(.fileTooLarge(limit: limits.fileSize), at: place), at: 0)
    return true
  }

  /// Says that `problem` keeps the file from being read from `offset` on.
  public mutating func stop(because problem: Problem, at offset: Int) {
    add(problem)
    unreadStart = offset
  }

  /// The stream of all documents.
  public consuming func stream() -> Stream {
    Stream(file: file, arena: arena, problems: problems, unreadStart: unreadStart)
  }

  private mutating func begin(_ kind: Node.Kind, _ range: SourceRange) {
    var record = Record(kind: kind, style: .flow, start: range.start, end: range.end)
    record.textStart = 0
    open.append(Frame(node: append(record), lastChild: nil))
  }

  @discardableResult
  private mutating func append(_ record: Record) -> Int {
    let index = arena.records.count
    arena.records.append(record)
    guard let parent = open.indices.last else {
      let start = Int(record.start)
      arena.documents.append(
        DocumentRecord(start: start, end: Int(record.end), nodes: index..<index + 1)
      )
      return index
    }
    if let last = open[parent].lastChild {
      arena.records[last].next = UInt32(truncatingIfNeeded: index)
    }
    open[parent].lastChild = index
    arena.records[open[parent].node].textStart += 1
    return index
  }

  private mutating func endDocument() {
    let last = arena.documents.count - 1
    let root = arena.records[arena.documents[last].nodes.lowerBound]
    arena.documents[last].end = max(arena.documents[last].end, Int(root.end))
    arena.documents[last].nodes =
      arena.documents[last].nodes.lowerBound..<arena.records.count
  }
}
