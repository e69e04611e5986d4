/// What Go takes for a truth value in a text.
enum GoBoolean {
  /// The truth value of `text` to `strconv.ParseBool`, and of no text at all to mapstructure, which
  /// reads it as false.
  static func parse(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "TRUE", "true", "True": true
    case "", "0", "f", "F", "FALSE", "false", "False": false
    default: nil
    }
  }
}
