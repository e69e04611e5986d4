/// One input: its bytes, and the name a person knows it by.
public final class SourceFile: Sendable {
  /// The number of a file among all files of one run, in the order they were named.
  public struct ID: Hashable, Comparable, Sendable {
    /// The position of the file in the run's list, from 0; negative for what is built in.
    public let index: Int

    /// Makes the identity of the file at `index`, from 0.
    public init(_ index: Int) {
      self.index = index
    }

    /// The identity of all texts that are no input of anybody's, such as the defaults of a chart.
    public static let builtIn = ID(-1)

    /// Orders files as they were named.
    public static func < (left: ID, right: ID) -> Bool {
      left.index < right.index
    }
  }

  /// The identity that ranges into this file carry.
  public let id: ID
  /// The path as the person wrote it, in the way of `PathText`; it appears in reports unchanged.
  public let path: String
  /// The whole content, a byte-order mark included; nothing of a file that is too large to be read.
  public let bytes: [UInt8]
  /// How many bytes there are, read or not.
  public let size: Int

  /// Whether `path` leads through a folder called `folder`.
  public func isBelow(_ folder: String) -> Bool {
    path.split(separator: "/").dropLast().contains { $0 == folder }
  }

  /// Makes a source of `bytes` that is called `path` in every report; `size` says how many there are, if
  /// they are so many that they were not read.
  public init(id: ID = ID(0), path: String, bytes: [UInt8], size: Int? = nil) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.size = size ?? bytes.count
  }

  /// The range of the whole file.
  public var range: SourceRange {
    SourceRange(file: id, start: 0, end: bytes.count)
  }

  /// Whether every byte is ASCII.
  public var isASCII: Bool { isASCII(in: range) }

  /// Whether every byte of `range` is ASCII.
  public func isASCII(in range: SourceRange) -> Bool {
    var union: UInt8 = 0
    for byte in bytes[range.start..<range.end] { union |= byte }
    return union < 0x80
  }

  /// The text of `range`, with U+FFFD where the bytes are not UTF-8.
  public func text(in range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}
