/// A character that looks like nothing or like another one, and is pasted in by accident.
public enum HiddenCharacter: Hashable, Sendable {
  /// A blank at which no line breaks; to YAML it is a letter.
  case noBreakSpace
  /// A character without any width, or a mark of the writing direction.
  case zeroWidth
  /// A typographic quotation mark; to YAML it is a letter.
  case smartQuote

  /// Tells what `scalar` is; `nil` for all ordinary characters.
  public init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xA0, 0x2007, 0x202F: self = .noBreakSpace
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: self = .zeroWidth
    case 0x2018...0x201F: self = .smartQuote
    default: return nil
    }
  }

  /// Whether one of them stands in `text`.
  static func appears(in text: String) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII && HiddenCharacter($0) != nil }
  }
}
