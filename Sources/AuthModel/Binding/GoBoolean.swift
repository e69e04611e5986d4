/// What Go takes for a truth value in a text.
public enum GoBoolean {
  /// The texts that are true to `strconv.ParseBool`.
  public static let truths = ["1", "t", "T", "TRUE", "true", "True"]
  /// The texts that are false to it, and no text at all, which mapstructure reads as false.
  public static let falsehoods = ["", "0", "f", "F", "FALSE", "false", "False"]

  /// The truth value of `text`; `nil` if it has none.
  public static func parse(_ text: String) -> Bool? {
    if truths.contains(text) { return true }
    return falsehoods.contains(text) ? false : nil
  }
}
