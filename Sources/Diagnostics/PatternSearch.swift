/// Looks for many words in one pass over bytes, most of which it does not even touch (Wu and Manber, 1994).
///
/// It sees no difference between capitals and small letters, nor between a few other pairs of characters: it
/// may find what is not quite there, and misses nothing that is.
public struct PatternSearch: Sendable {
  /// A set of the words that a search was made for, by their places in the list.
  public struct Found: Hashable, Sendable {
    private var bits: UInt128 = 0

    /// Makes an empty set.
    public init() {}

    /// Whether all words of `others` are in it.
    public func isSuperset(of others: Found) -> Bool { bits & others.bits == others.bits }

    /// Adds the word at `index`, 0 to 127.
    public mutating func insert(_ index: Int) { bits |= 1 << UInt128(index) }
  }

  private let words: [[UInt8]]
  /// The length of the shortest word.
  private let window: Int
  /// How far the window may move on when it ends in a pair of bytes, by the hash of the pair.
  private var shifts: [UInt8]
  /// The words of which the first `window` bytes end in a pair, by the hash of the pair.
  private var candidates: [[Int]]

  /// Makes a search for `words`, at most 128 of at least two ASCII characters.
  public init(_ words: [String]) {
    precondition(words.count <= 128 && words.allSatisfy { $0.utf8.count > 1 })
    self.words = words.map { $0.utf8.map(Self.folded) }
    window = self.words.map(\.count).min() ?? 2
    shifts = [UInt8](repeating: UInt8(min(window - 1, 255)), count: Self.hashCount)
    candidates = [[Int]](repeating: [], count: Self.hashCount)
    for (index, word) in self.words.enumerated() {
      for end in 1..<window {
        let hash = Self.hash(word[end - 1], word[end])
        shifts[hash] = min(shifts[hash], UInt8(min(window - 1 - end, 255)))
      }
      candidates[Self.hash(word[window - 2], word[window - 1])].append(index)
    }
  }

  /// The words in `bytes`; the search ends early once they satisfy `isEnough`.
  public func find(in bytes: [UInt8], until isEnough: (Found) -> Bool) -> Found {
    bytes.withUnsafeBufferPointer { bytes in
      shifts.withUnsafeBufferPointer { shifts in
        var found = Found()
        var end = window - 1
        while end < bytes.count {
          let hash = Self.hash(Self.folded(bytes[end - 1]), Self.folded(bytes[end]))
          let shift = Int(shifts[hash])
          guard shift == 0 else {
            end += shift
            continue
          }
          let before = found
          for index in candidates[hash] where matches(words[index], bytes, end + 1 - window) {
            found.insert(index)
          }
          if found != before, isEnough(found) { break }
          end += 1
        }
        return found
      }
    }
  }

  private func matches(
    _ word: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    for (offset, byte) in word.enumerated() where Self.folded(bytes[start + offset]) != byte {
      return false
    }
    return true
  }

  private static let hashCount = 4096

  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) << 5 & 0xFE0 ^ Int(second)
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte | 0x20 }
}
