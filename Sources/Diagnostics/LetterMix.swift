/// How letters and digits are mixed in one word, of which it has seen all.
struct LetterMix {
  /// What a letter is.
  enum Kind: UInt8 {
    case small = 1
    case capital = 2
    case digit = 4

    /// The kind of `byte`; `nil` for what belongs to no word.
    init?(_ byte: UInt8) {
      switch byte {
      case _ where byte.isLowercase: self = .small
      case _ where byte.isUppercase: self = .capital
      case _ where byte.isDigit: self = .digit
      default: return nil
      }
    }
  }

  private var count = 0
  /// The bits of all kinds that were met.
  private var kinds: UInt8 = 0
  /// How often a kind follows another.
  private var steps = 0
  private var digitGroups = 0
  /// How often capitals stand side by side.
  private var capitalGroups = 0
  private var last: Kind?
  /// How many letters of the last kind stand at the end.
  private var run = 0

  /// Takes the next letter of the word.
  mutating func add(_ kind: Kind) {
    count += 1
    kinds |= kind.rawValue
    if kind == last {
      run += 1
    } else {
      if last != nil { steps += 1 }
      if kind == .digit { digitGroups += 1 }
      last = kind
      run = 1
    }
    if kind == .capital, run == 2 { capitalGroups += 1 }
  }

  /// Whether capitals, small letters and digits are mixed as in no name: digits in two places, another
  /// kind of letter at every second step, or at every third with capitals side by side in three places.
  var looksRandom: Bool {
    guard count >= 8, kinds.nonzeroBitCount > 1 else { return false }
    if kinds.nonzeroBitCount == 3 && digitGroups > 1 || steps * 2 >= count { return true }
    return steps * 3 >= count && capitalGroups > 2
  }
}
