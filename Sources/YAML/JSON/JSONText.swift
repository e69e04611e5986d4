import Diagnostics

/// How JSON spells text, numbers and the three words that it knows (RFC 8259, sections 3, 6 and 7).
public enum JSONText {
  /// `text` as a string, in quotes.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The number of bytes of the escape that `bytes` start with; nil if it is none.
  static func escapeCount(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let letter = bytes.dropFirst().first else { return nil }
    if letter == UInt8(ascii: "u") {
      return codeUnit(bytes.dropFirst(2)) == nil ? nil : 6
    }
    return escapes[letter] == nil ? nil : 2
  }

  /// The text that `bytes` spell; an escape that is none stands for the character behind the
  /// backslash.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt16] = []
    var output = ""
    var plain: [UInt8] = []
    var rest = bytes
    func flush() {
      output += String(decoding: plain, as: UTF8.self) + String(decoding: text, as: UTF16.self)
      plain = []
      text = []
    }
    while let byte = rest.first {
      if byte == UInt8(ascii: "\\"), rest.count > 1 {
        let letter = rest[rest.startIndex + 1]
        if letter == UInt8(ascii: "u"), let unit = codeUnit(rest.dropFirst(2)) {
          if !plain.isEmpty { flush() }
          text.append(unit)
          rest = rest.dropFirst(6)
          continue
        }
        if !text.isEmpty { flush() }
        plain.append(escapes[letter] ?? letter)
        rest = rest.dropFirst(2)
      } else {
        if !text.isEmpty { flush() }
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    flush()
    return output
  }

  /// Whether `word` is `true`, `false`, `null` or a number.
  static func isLiteral(_ word: ArraySlice<UInt8>) -> Bool {
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let integer = rest.prefix(while: \.isDigit)
    guard !integer.isEmpty, integer.count == 1 || integer.first != UInt8(ascii: "0") else {
      return false
    }
    rest = rest[integer.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest[digits.endIndex...]
    }
    if rest.first?.inLowercase == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first.map({ "+-".utf8.contains($0) }) ?? false { rest = rest.dropFirst() }
      guard !rest.isEmpty, rest.allSatisfy(\.isDigit) else { return false }
      return true
    }
    return rest.isEmpty
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// The number that four hexadecimal digits at the start of `bytes` make.
  private static func codeUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let digits = bytes.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
