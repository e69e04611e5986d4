/// Text that a person was meant to replace and did not.
public enum Placeholder {
  /// Whether `text` is, or holds, something to be filled in.
  ///
  /// `<your-client-id>`, `${CLIENT_ID}`, `YOUR_…`, `CHANGEME`, `xxxx`, `REDACTED`, `BASEDOMAIN`, a
  /// masked `*****`, `...`. Words inside other words (`hotchangeme1`) are none.
  public static func isOne(_ text: String) -> Bool {
    if hasAngleBrackets(text) { return true }
    let lowered = text.lowercased()
    let words = lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.first == "your" && words.count > 1 { return true }
    if words.contains(where: lonelyWords.contains) { return true }
    let bytes = Set(lowered.utf8)
    guard bytes.count == 1, lowered.utf8.count >= 3, let only = bytes.first else { return false }
    return only == UInt8(ascii: "x") || only == UInt8(ascii: "*") || only == UInt8(ascii: ".")
  }

  private static let lonelyWords: Set = [
    "changeme", "replaceme", "redacted", "basedomain", "todo", "fixme", "placeholder",
  ]

  /// Whether a `<name>` stands in `text`: letters, digits, blanks, `-`, `_` and `.` in brackets.
  private static func hasAngleBrackets(_ text: String) -> Bool {
    guard let open = text.utf8.firstIndex(of: UInt8(ascii: "<")) else { return false }
    let rest = text.utf8[text.utf8.index(after: open)...]
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")), close != rest.startIndex else {
      return false
    }
    return rest[..<close].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): true
      default: false
      }
    }
  }
}
