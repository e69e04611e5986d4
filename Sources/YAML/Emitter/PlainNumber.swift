import Diagnostics

/// Recognises the numbers and dates of YAML 1.1 and 1.2 in a plain scalar.
///
/// The grammars are those of yaml.org/type (int, float, timestamp), of the YAML 1.2 core schema and
/// of go-yaml, joined and taken a little wider: a needless quotation mark does no harm.
struct PlainNumber {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  var isNumberOrDate: Bool {
    guard bytes.contains(where: \.isDigit) else { return false }
    let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let unsigned = isSigned ? bytes.dropFirst() : bytes
    return Self.isPrefixed(unsigned) || Self.isDecimal(unsigned) || Self.isSexagesimal(unsigned)
      || Self.isDate(bytes)
  }

  /// Whole numbers of other bases: `0b101`, `0o17`, `0xBEEF`.
  private static func isPrefixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 2, bytes.first == UInt8(ascii: "0") else { return false }
    let digits = bytes.dropFirst(2)
    switch bytes[bytes.startIndex + 1] | 0x20 {
    case UInt8(ascii: "b"), UInt8(ascii: "o"): return digits.allSatisfy(\.isDigitOrUnderscore)
    case UInt8(ascii: "x"):
      return digits.allSatisfy { byte in
        byte.isDigitOrUnderscore || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
    default: return false
    }
  }

  /// Whole numbers and floats: `0123`, `1_000`, `1.5`, `.5`, `1.`, `6e-7`.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.drop(while: \.isDigitOrUnderscore)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst().drop(while: \.isDigitOrUnderscore)
    }
    guard bytes[..<rest.startIndex].contains(where: \.isDigit) else { return false }
    guard let letter = rest.popFirst() else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(\.isDigitOrUnderscore)
  }

  /// Numbers of base 60: `12:30:45`, `190:20:30.15`.
  private static func isSexagesimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first?.isDigit == true && bytes.contains(UInt8(ascii: ":"))
      && bytes.allSatisfy { byte in
        byte.isDigitOrUnderscore || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      }
  }

  /// Dates, alone or with a time: `2001-12-14`, `2001-12-14t21:59:43.10-05:00`.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(
      separator: UInt8(ascii: "-"),
      maxSplits: 2,
      omittingEmptySubsequences: false
    )
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
      parts[0].allSatisfy(\.isDigit), parts[1].allSatisfy(\.isDigit)
    else { return false }
    let behind = parts[2].drop(while: \.isDigit)
    guard (1...2).contains(behind.startIndex - parts[2].startIndex) else { return false }
    return behind.first.map { $0.isBlank || $0 | 0x20 == UInt8(ascii: "t") } ?? true
  }
}

extension UInt8 {
  fileprivate var isDigitOrUnderscore: Bool { isDigit || self == UInt8(ascii: "_") }
}
