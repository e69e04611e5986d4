/// A search for any of a few words at once, in one pass over a short text.
public struct WordSearch: Sendable {
  /// The words by their first byte.
  private let words: [[[UInt8]]]

  /// Searches for `words`, none of them empty.
  public init(_ words: [String]) {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for word in words {
      let bytes = Array(word.utf8)
      precondition(!bytes.isEmpty, "the empty word is everywhere")
      table[Int(bytes[0])].append(bytes)
    }
    self.words = table
  }

  /// Whether one of the words stands in `text`, byte for byte, as a part of other words or alone.
  public func appear(in text: [UInt8]) -> Bool {
    text.indices.contains { start in
      let candidates = words[Int(text[start])]
      return !candidates.isEmpty && candidates.contains { text[start...].starts(with: $0) }
    }
  }
}
