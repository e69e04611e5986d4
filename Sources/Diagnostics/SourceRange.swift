/// A half-open range of bytes in one file.
public struct SourceRange: Hashable, Sendable {
  /// The file that the offsets count in.
  public let file: SourceFile.ID
  /// The first byte, counted from 0.
  public let start: Int
  /// One past the last byte; equal to `start` for a place between two bytes.
  public let end: Int

  /// Makes the range of the bytes `start..<end` of `file`.
  public init(file: SourceFile.ID, start: Int, end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.file = file
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether there is no byte in the range.
  public var isEmpty: Bool { start == end }

  /// Whether it lies in no input of anybody's, so that nobody can be shown it: a default of a chart.
  public var isBuiltIn: Bool { file == .builtIn }

  /// The place just before the first byte.
  public var startPlace: SourceRange { SourceRange(file: file, start: start, end: start) }

  /// The place just behind the last byte.
  public var endPlace: SourceRange { SourceRange(file: file, start: end, end: end) }

  /// Whether every byte of `other` is in this range of the same file.
  public func contains(_ other: SourceRange) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }

  /// The `count` bytes that start `offset` bytes into this range.
  public func slice(_ offset: Int, count: Int) -> SourceRange {
    SourceRange(file: file, start: start + offset, end: start + offset + count)
  }
}

extension SourceRange: Comparable {
  /// Orders ranges by file, then by first byte, then by last.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
