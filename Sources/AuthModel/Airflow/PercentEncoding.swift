import Diagnostics

/// Text of URIs (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// The text of a part of a query, in which `+` is a blank.
  static func decodeForm(_ text: String) -> String { decode(text, plus: UInt8(ascii: " ")) }

  /// The text of any other part of a URI.
  public static func decode(_ text: String) -> String { decode(text, plus: UInt8(ascii: "+")) }

  private static func decode(_ text: String, plus: UInt8) -> String {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexadecimal),
        let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        output.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte == UInt8(ascii: "+") ? plus : byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `text` with every byte encoded that is no letter, no digit and none of `-._~`.
  public static func encode(_ text: String) -> String {
    var output = ""
    for byte in text.utf8 {
      if byte.isAlphanumeric || "-._~".utf8.contains(byte) {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        output += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return output
  }
}
