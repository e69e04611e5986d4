/// The text that stands for a path, which is bytes and need not be text.
///
/// Bytes that are no UTF-8, and control characters, are written `\xE9`: the path can be shown in one line,
/// written into a file, and given back. A `\` in front of what would be read so is written `\x5C`.
public enum PathText {
  private static let backslash = UInt8(ascii: "\\")
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text of the path `bytes`.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    let isText = String(validating: bytes, as: UTF8.self) != nil
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let length = isText ? 1 : lengthOfCharacter(in: bytes[index...])
      let byte = bytes[index]
      if length == 0 || isControl(byte) || escape(at: index, of: bytes) != nil {
        text += [backslash, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        index += 1
      } else {
        text += bytes[index..<index + length]
        index += length
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The path that `text` stands for.
  public static func bytes(of text: String) -> [UInt8] {
    let text = Array(text.utf8)
    guard text.contains(backslash) else { return text }
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = escape(at: index, of: text)
      bytes.append(byte ?? text[index])
      index += byte == nil ? 1 : 4
    }
    return bytes
  }

  /// The byte that an escape at `index` stands for, if there is one.
  private static func escape(at index: Int, of text: [UInt8]) -> UInt8? {
    guard text[index] == backslash, index + 3 < text.count, text[index + 1] == UInt8(ascii: "x"),
      let high = digits.firstIndex(of: text[index + 2]),
      let low = digits.firstIndex(of: text[index + 3])
    else { return nil }
    let byte = UInt8(high << 4 | low)
    return byte >= 0x80 || byte == backslash || isControl(byte) ? byte : nil
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// How many bytes the character has that `bytes` start with; 0 if they start with none.
  private static func lengthOfCharacter(in bytes: ArraySlice<UInt8>) -> Int {
    (1...4).first { length in
      length <= bytes.count
        && String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1
    } ?? 0
  }
}
