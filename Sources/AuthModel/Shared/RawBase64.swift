public import Diagnostics

/// What Go's `base64.RawStdEncoding` makes of a text: base64 without padding.
///
/// Line breaks in it do not count, and padding is refused like every other character that is no digit.
public enum RawBase64: Hashable, Sendable {
  /// It is the encoding of this many bytes.
  case bytes(Int)
  /// It is padded, and right otherwise; where the padding stands, if that can be cut off.
  case padded(SourceRange?)
  /// It has `-` and `_`, which only URLs have in the place of `+` and `/`.
  case urlAlphabet
  /// It is none.
  case malformed

  /// Looks through `text`, which stands at `range` if it is spelled there as it is.
  init(_ text: [UInt8], at range: SourceRange?) {
    let digits = text.filter { !$0.isBreak }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let body = Array(digits.dropLast(padding))
    if body.contains(where: { "-_".utf8.contains($0) }),
      body.allSatisfy({ $0.isAlphanumeric || "-_".utf8.contains($0) })
    {
      self = .urlAlphabet
      return
    }
    let filler = Array(repeating: UInt8(ascii: "="), count: (4 - body.count % 4) % 4)
    guard !body.isEmpty, filler.count < 3, let bytes = try? Base64.decode(body + filler) else {
      self = .malformed
      return
    }
    let place = range.flatMap { range in
      range.count == digits.count ? range.slice(body.count, count: padding) : nil
    }
    self = padding == 0 ? .bytes(bytes.count) : .padded(place)
  }
}
