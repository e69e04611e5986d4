public import YAML

extension JSONDeviation {
  /// What is wrong there, as a message.
  public var message: String {
    switch self {
    case .missingComma: "a comma is missing behind this value"
    case .extraComma: "nothing stands beside this comma"
    case .missingColon: "a colon is missing behind this name"
    case .comment: "JSON has no comments"
    case .singleQuotes: "single quotes stand around this text"
    case .typographicQuotes: "typographic quotation marks stand around this text"
    case .unquotedText: "this text has no quotation marks"
    case .controlCharacter: "a control character stands in this text"
    case .invalidEscape: "this is no escape of JSON"
    case .unclosedBracket: "this bracket is never closed"
    case .unclosedQuote: "this quotation mark is not closed in its line"
    case .unexpectedCharacter: "nothing can be made of this place"
    case .textBehindEnd: "something stands behind the last bracket"
    }
  }
}
