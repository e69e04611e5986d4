public import Diagnostics

/// Everything that was read from one file, or from a text in it: the arena of all its documents.
public final class Stream: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// What was read of it: all, or the lines of the scalar whose text the stream is.
  public let region: SourceRange
  /// What was asked of the reader at most.
  let limits: Limits
  /// What could not be understood, sorted by place.
  public let problems: [Problem]
  /// The offset of the first byte not understood because of a syntax error or a limit.
  ///
  /// Blanks and comments before that byte count as understood. Nil when everything was read.
  public let unreadStart: Int?

  /// Whether some scalar is spelled `<<`, as the keys are that merge mappings.
  public let hasMergeKeys: Bool

  /// Whether some node is an alias that leads to another.
  public var hasAliases: Bool { !targets.isEmpty }

  @usableFromInline let bytes: [UInt8]
  @usableFromInline let records: [Record]
  /// The text of the scalars that do not stand verbatim in the file, one behind another.
  @usableFromInline let decoded: [UInt8]
  let properties: [UInt32: Properties]
  let targets: [UInt32: UInt32]
  let documentRecords: [DocumentRecord]

  init(
    file: SourceFile,
    arena: Arena = Arena(),
    problems: [Problem],
    unreadStart: Int?,
    region: SourceRange? = nil,
    limits: Limits = .standard
  ) {
    self.file = file
    self.region = region ?? file.range
    self.limits = limits
    self.problems = problems.sorted { $0.range < $1.range }
    self.unreadStart = unreadStart
    hasMergeKeys = arena.hasMergeKeys
    bytes = file.bytes
    records = arena.records
    decoded = arena.decoded
    properties = arena.properties
    targets = arena.targets
    documentRecords = arena.documents
  }

  /// The documents in order; one that broke off is there as far as it was read.
  public var documents: [Document] {
    documentRecords.indices.map { Document(stream: self, index: $0) }
  }
}
