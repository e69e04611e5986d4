public import Diagnostics

/// The text of scalars; collections and aliases have an empty text.
extension Node {
  /// Where the text stands in the file, quotation marks excluded.
  ///
  /// Nil if it does not stand there byte for byte: escapes, folded lines, block scalars; and nil
  /// for everything that is not a scalar.
  public var textRange: SourceRange? {
    let record = record
    guard record.kind == .scalar, !record.flags.contains(.decoded) else { return nil }
    return SourceRange(
      file: stream.file.id,
      start: Int(record.textStart),
      end: Int(record.textEnd)
    )
  }

  /// The decoded text.
  public var text: String {
    let record = record
    guard record.kind == .scalar else { return "" }
    let range = Int(record.textStart)..<Int(record.textEnd)
    // A slice would hold on to the bytes, and a text is asked for a million times.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    return record.flags.contains(.decoded)
      ? unsafe stream.decoded.withUnsafeBufferPointer(decode)
      : unsafe stream.bytes.withUnsafeBufferPointer(decode)
  }

  /// The bytes of the decoded text.
  public var textBytes: [UInt8] {
    let record = record
    guard record.kind == .scalar else { return [] }
    let range = Int(record.textStart)..<Int(record.textEnd)
    return Array(record.flags.contains(.decoded) ? stream.decoded[range] : stream.bytes[range])
  }

  /// Whether the node is a scalar of this text; no `String` is made.
  @inlinable
  public func hasText(_ text: String) -> Bool {
    guard kind == .scalar else { return false }
    let wanted = text.utf8Span.span
    return withTextBytes { bytes in
      guard bytes.count == wanted.count else { return false }
      for index in bytes.indices where bytes[index] != wanted[index] {
        return false
      }
      return true
    }
  }

  /// Calls `body` with the bytes of the decoded text.
  @inlinable
  public func withTextBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let record = record
    guard record.kind == .scalar else { return try body(Span()) }
    let range = Int(record.textStart)..<Int(record.textEnd)
    let bytes = record.flags.contains(.decoded) ? stream.decoded : stream.bytes
    let span = bytes.span
    return try body(span.extracting(range))
  }

  /// Whether nothing at all stands there: the value of `key:`.
  ///
  /// An anchor or a tag may stand before it.
  @inlinable public var isEmptyPlain: Bool {
    let record = record
    return record.kind == .scalar && record.style == .plain && record.start == record.end
  }
}
