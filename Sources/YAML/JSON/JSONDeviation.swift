/// A way in which a text fails to be JSON (RFC 8259).
public enum JSONDeviation: Hashable, Sendable {
  /// No comma stands between two members or items.
  case missingComma
  /// A comma has nothing behind it, or nothing before it.
  case extraComma
  /// No colon stands between a name and its value.
  case missingColon
  /// A comment: JSON has none.
  case comment
  /// Single quotes stand around a text.
  case singleQuotes
  /// Typographic quotation marks stand around a text.
  case typographicQuotes
  /// A text has no quotation marks.
  case unquotedText
  /// A tab or another control character stands in a text.
  case controlCharacter
  /// A backslash stands before something that is no escape.
  case invalidEscape
  /// A bracket is never closed; nothing behind it was read.
  case unclosedBracket
  /// A quotation mark is not closed in its line; nothing behind it was read.
  case unclosedQuote
  /// Nothing can be made of what stands there, and nothing behind it was read.
  case unexpectedCharacter
  /// Something stands behind the end of the value; it was not read.
  case textBehindEnd
}
