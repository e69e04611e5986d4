import Diagnostics

/// What Go's `strings` makes of text.
public enum GoText {
  /// `bytes` without the white space at both ends, as `strings.TrimSpace` has it: that of Unicode, and
  /// in bytes that are no UTF-8 that of ASCII.
  public static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
      let rest = bytes.drop(while: isSpace)
      return rest.lastIndex { !isSpace($0) }.map { Array(rest[...$0]) } ?? []
    }
    let rest = text.unicodeScalars.drop(while: \.properties.isWhitespace)
    let end = rest.lastIndex { !$0.properties.isWhitespace }
    return end.map { Array(String(rest[...$0]).utf8) } ?? []
  }
}
