/// Looking for a text in bytes.
///
/// The standard library's search costs fifty times as much a byte, which counts in every rule.
enum ByteSearch {
  /// The first offset, at or behind `start`, at which `pattern` stands in `bytes`.
  static func firstOffset(
    of pattern: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    guard let first = pattern.first, let base = bytes.baseAddress else {
      return pattern.isEmpty ? start : nil
    }
    let end = bytes.count - pattern.count
    let last = pattern.count - 1
    let firsts = SIMD32<UInt8>(repeating: first)
    let lasts = SIMD32<UInt8>(repeating: pattern[last])
    var offset = start
    while offset <= end {
      if offset + last + 32 <= bytes.count {
        // Where the pattern starts, its first and its last byte are the right ones.
        let starts = UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD32<UInt8>.self)
        let ends = UnsafeRawPointer(base + offset + last).loadUnaligned(as: SIMD32<UInt8>.self)
        if !any((starts .== firsts) .& (ends .== lasts)) {
          offset += 32
          continue
        }
      }
      // The pattern starts in the next 32 bytes, if at all soon.
      for place in offset...min(offset + 31, end) where bytes[place] == first {
        if matches(pattern, base + place) { return place }
      }
      offset += 32
    }
    return nil
  }

  private static func matches(
    _ pattern: UnsafeBufferPointer<UInt8>,
    _ place: UnsafePointer<UInt8>
  ) -> Bool {
    for index in pattern.indices where pattern[index] != place[index] { return false }
    return true
  }
}

extension [UInt8] {
  /// Whether `text` stands somewhere in these bytes.
  public func contains(text: String) -> Bool { firstOffset(of: text) != nil }

  /// The first offset, at or behind the offset `start`, at which `text` stands.
  public func firstOffset(of text: String, from start: Int = 0) -> Int? {
    var text = text
    return text.withUTF8 { pattern in
      withUnsafeBufferPointer { ByteSearch.firstOffset(of: pattern, in: $0, from: start) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `text` stands somewhere in these bytes.
  public func contains(text: String) -> Bool { firstOffset(of: text) != nil }

  /// The first offset, counted from the start of the slice, at which `text` stands.
  public func firstOffset(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { pattern in
      withUnsafeBufferPointer { ByteSearch.firstOffset(of: pattern, in: $0, from: 0) }
    }
  }
}

extension String {
  /// Whether `text` stands somewhere in this one, byte for byte.
  public func containsBytes(of text: String) -> Bool { firstByteOffset(of: text) != nil }

  /// The offset, in bytes, of the first place where `text` stands, byte for byte.
  public func firstByteOffset(of text: String) -> Int? {
    var own = self
    var text = text
    return text.withUTF8 { pattern in
      own.withUTF8 { ByteSearch.firstOffset(of: pattern, in: $0, from: 0) }
    }
  }
}
