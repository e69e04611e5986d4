/// What the arena keeps of one node: 24 bytes.
///
/// Records stand in the order of the source, a collection before its children; the first child of
/// a collection that has one is the record behind it.
@usableFromInline
struct Record: Sendable {
  @usableFromInline var kind: Node.Kind
  @usableFromInline var style: Node.Style
  @usableFromInline var flags: Flags
  /// The node without its properties, in bytes of the file.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// The text of a scalar, in the file or in `Stream.decoded`; the number of a collection's
  /// children is in `textStart`.
  @usableFromInline var textStart: UInt32
  @usableFromInline var textEnd: UInt32
  /// The index of the next child of the same parent; 0 for the last one.
  @usableFromInline var next: UInt32

  @usableFromInline
  init(kind: Node.Kind, style: Node.Style, start: Int, end: Int) {
    self.kind = kind
    self.style = style
    flags = []
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    textStart = self.end
    textEnd = self.end
    next = 0
  }

  @usableFromInline
  struct Flags: OptionSet, Sendable {
    @usableFromInline let rawValue: UInt16

    @usableFromInline
    init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    /// The text is not verbatim in the file; it is in `Stream.decoded`.
    @usableFromInline static let decoded = Flags(rawValue: 1)
    /// There is an entry in `Stream.properties`.
    @usableFromInline static let properties = Flags(rawValue: 2)
  }
}
