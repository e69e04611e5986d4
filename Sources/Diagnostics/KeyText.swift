/// Keys as messages may repeat them.
///
/// A key is no secret, but a missing colon or blank makes a secret part of one:
/// `{clientSecret hunter2}` is a mapping with one key.
public enum KeyText {
  /// What is shown of a key that may hold more than a name.
  public static let mark = "***"

  /// The key if it is spelled as names are, and a mark in its place otherwise.
  public static func shown(_ key: String) -> String {
    isName(key.utf8) ? key : mark
  }

  /// Whether `key` has up to 64 letters, digits, `_`, `-`, `.` and `/`, and nothing else.
  public static func isName(_ key: some Collection<UInt8>) -> Bool {
    key.count <= 64 && key.allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: false
    }
  }
}
