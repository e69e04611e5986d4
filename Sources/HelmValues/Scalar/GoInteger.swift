/// An integer as go-yaml finds it with Go's `strconv.ParseInt` and `ParseUint`, base 0.
///
/// A leading `0x`, `0o` or `0b`, in either case, sets the base; so does a leading `0`, which means
/// octal. `08` is therefore no integer (it ends up as the float 8).
enum GoInteger: Equatable {
  case signed(Int64)
  /// From 2^63 to 2^64 - 1; such an integer is written without a sign.
  case unsigned(UInt64)

  /// Reads `bytes`, in which there are no underscores.
  init?(_ bytes: [UInt8]) {
    // `0b-101` is -5: go-yaml cuts off the prefix and leaves the sign to `ParseInt`.
    if bytes.starts(with: "0b".utf8), bytes.dropFirst(2).hasSign {
      self.init(sign: bytes[2], digits: bytes.dropFirst(3), radix: 2)
      return
    }
    let digits = bytes.hasSign ? bytes.dropFirst() : bytes[...]
    let prefix = Self.prefix(of: digits)
    self.init(
      sign: bytes.hasSign ? bytes[0] : nil,
      digits: digits.dropFirst(prefix.count),
      radix: prefix.radix
    )
  }

  private init?(sign: UInt8?, digits: ArraySlice<UInt8>, radix: UInt64) {
    guard let magnitude = Self.magnitude(of: digits, radix: radix) else { return nil }
    if sign == UInt8(ascii: "-") {
      guard magnitude <= Int64.min.magnitude else { return nil }
      self = .signed(Int64(truncatingIfNeeded: 0 &- magnitude))
    } else if let value = Int64(exactly: magnitude) {
      self = .signed(value)
    } else if sign == nil {
      self = .unsigned(magnitude)
    } else {
      return nil
    }
  }

  private static func prefix(of digits: ArraySlice<UInt8>) -> (radix: UInt64, count: Int) {
    guard digits.first == UInt8(ascii: "0") else { return (10, 0) }
    guard digits.count >= 3 else { return (8, 0) }
    switch digits[digits.startIndex + 1] {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return (2, 2)
    case UInt8(ascii: "o"), UInt8(ascii: "O"): return (8, 2)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return (16, 2)
    default: return (8, 0)
    }
  }

  private static func magnitude(of digits: ArraySlice<UInt8>, radix: UInt64) -> UInt64? {
    guard !digits.isEmpty else { return nil }
    var magnitude: UInt64 = 0
    for byte in digits {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, digit < radix else {
        return nil
      }
      let (product, overflows) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, overflowsToo) = product.addingReportingOverflow(UInt64(digit))
      guard !overflows, !overflowsToo else { return nil }
      magnitude = sum
    }
    return magnitude
  }
}

extension Collection<UInt8> {
  /// Whether the first byte is `+` or `-`.
  var hasSign: Bool { first?.isSign ?? false }
}

extension UInt8 {
  fileprivate var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }
}
