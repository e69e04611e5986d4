/// Base64 as Go's `encoding/base64.StdEncoding` has it, which is what the API server decodes with.
///
/// The alphabet is that of RFC 4648 section 4, padding is required, carriage returns and line feeds
/// are skipped wherever they stand, and the bits that the last digit leaves over may be anything.
public enum Base64 {
  /// Text that is no base64.
  public struct DecodingFailure: Error, Hashable, Sendable {
    /// The offset, in bytes from 0, that Go names: "illegal base64 data at input byte N".
    public let offset: Int
  }

  /// Decodes `text`; throws where Go does.
  public static func decode(_ text: some Collection<UInt8>) throws(DecodingFailure) -> [UInt8] {
    let text = Array(text)
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3)
    var digits: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte.isBreak { continue }
      if let digit = value(of: byte) {
        digits.append(digit)
        if digits.count == 4 {
          output.append(contentsOf: bytes(of: digits, count: 3))
          digits.removeAll(keepingCapacity: true)
        }
        continue
      }
      guard byte == padding, digits.count >= 2 else {
        throw DecodingFailure(offset: offset - 1)
      }
      return try output + finish(digits, text, behind: offset)
    }
    guard digits.isEmpty else {
      throw DecodingFailure(offset: text.count - digits.count)
    }
    return output
  }

  /// Encodes `bytes` with padding and without line breaks.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var group: [UInt8] = []
    for byte in bytes {
      group.append(byte)
      if group.count == 3 {
        text.append(contentsOf: self.text(of: group))
        group.removeAll(keepingCapacity: true)
      }
    }
    if !group.isEmpty { text.append(contentsOf: self.text(of: group)) }
    return String(decoding: text, as: UTF8.self)
  }

  private static let padding = UInt8(ascii: "=")
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// Reads what follows the first padding character: a second one if two digits went before, then
  /// nothing but line breaks.
  private static func finish(
    _ digits: [UInt8],
    _ text: [UInt8],
    behind start: Int
  ) throws(DecodingFailure) -> [UInt8] {
    var offset = start
    func skipLineBreaks() {
      while offset < text.count, text[offset].isBreak { offset += 1 }
    }
    if digits.count == 2 {
      skipLineBreaks()
      guard offset < text.count else { throw DecodingFailure(offset: text.count) }
      guard text[offset] == padding else { throw DecodingFailure(offset: offset - 1) }
      offset += 1
    }
    skipLineBreaks()
    guard offset == text.count else { throw DecodingFailure(offset: offset) }
    return bytes(of: digits, count: digits.count - 1)
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// The first `count` bytes of the up to 24 bits that `digits` hold.
  private static func bytes(of digits: [UInt8], count: Int) -> [UInt8] {
    var bits: UInt32 = 0
    for index in 0..<4 {
      bits = bits << 6 | UInt32(index < digits.count ? digits[index] : 0)
    }
    return (0..<count).map { UInt8(truncatingIfNeeded: bits >> (16 - 8 * UInt32($0))) }
  }

  /// The four characters that one to three bytes are written as.
  private static func text(of group: [UInt8]) -> [UInt8] {
    var bits: UInt32 = 0
    for index in 0..<3 {
      bits = bits << 8 | UInt32(index < group.count ? group[index] : 0)
    }
    return (0..<4).map { index in
      guard index <= group.count else { return padding }
      return alphabet[Int(bits >> (18 - 6 * UInt32(index)) & 0x3F)]
    }
  }
}
