public import Diagnostics
import YAML

/// Why the API server takes a text for no base64.
public struct Base64Refusal: Sendable {
  /// The offset that Go names: "illegal base64 data at input byte N".
  public let offset: Int
  /// The byte at `offset`, if the text stands in the file as it is and the byte is a character.
  public let place: SourceRange?
  /// What it comes from.
  public let reason: Reason
  /// The padding that the end lacks, if that is all there is to it.
  public let missingPadding: String

  /// What a refusal comes from.
  public enum Reason: Sendable {
    /// `-` and `_` stand for `+` and `/` (RFC 4648, section 5).
    case urlSafeAlphabet
    /// The `=` at the end are missing.
    case missingPadding
    /// Blanks or tabs stand between the characters.
    case whitespace
    /// It is something else, most likely the value itself.
    case clearText
  }

  init(_ bytes: [UInt8], at offset: Int, in textRange: SourceRange?) {
    self.offset = offset
    let isCharacter = offset < bytes.count && bytes[offset] < 0x80
    place = isCharacter ? textRange?.slice(offset, count: 1) : nil
    let padding = Array(repeating: UInt8(ascii: "="), count: (4 - bytes.count % 4) % 4)
    let standard = bytes.map(Self.standardDigit)
    let withoutBlanks = bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    if Self.isText(bytes + padding) {
      reason = .missingPadding
    } else if standard != bytes, Self.isText(standard) || Self.isText(standard + padding) {
      reason = .urlSafeAlphabet
    } else if withoutBlanks != bytes, Self.isText(withoutBlanks) {
      reason = .whitespace
    } else {
      reason = .clearText
    }
    missingPadding = reason == .missingPadding ? String(decoding: padding, as: UTF8.self) : ""
  }

  /// The digit of the standard alphabet for one of the URL-safe alphabet.
  private static func standardDigit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "-"): UInt8(ascii: "+")
    case UInt8(ascii: "_"): UInt8(ascii: "/")
    default: byte
    }
  }

  /// Whether `encoded` is base64 of printable text.
  private static func isText(_ encoded: [UInt8]) -> Bool {
    guard let text = try? Base64.decode(encoded), !text.isEmpty else { return false }
    guard String(validating: text, as: UTF8.self) != nil else { return false }
    return text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
  }
}
