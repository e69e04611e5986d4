extension Collection<UInt8> {
  /// Whether `text` stands somewhere in these bytes.
  ///
  /// The standard library's search costs fifty times as much, which counts in every rule.
  public func contains(text: String) -> Bool {
    firstOffset(of: text) != nil
  }

  /// The offset, from the start of the collection, of the first place where `text` stands, at or
  /// behind the offset `start`.
  public func firstOffset(of text: String, from start: Int = 0) -> Int? {
    let found = withContiguousStorageIfAvailable { bytes in
      var text = text
      return text.withUTF8 { search(for: $0, in: bytes, from: start) }
    }
    return found ?? Array(self).firstOffset(of: text, from: start)
  }
}

private func search(
  for pattern: UnsafeBufferPointer<UInt8>,
  in bytes: UnsafeBufferPointer<UInt8>,
  from start: Int
) -> Int? {
  guard let first = pattern.first else { return start }
  var offset = start
  let end = bytes.count - pattern.count
  while offset <= end {
    if bytes[offset] == first {
      var matched = 1
      while matched < pattern.count, bytes[offset + matched] == pattern[matched] { matched += 1 }
      if matched == pattern.count { return offset }
    }
    offset += 1
  }
  return nil
}
