/// Keys as messages may repeat them.
///
/// A key is no secret, but a slip makes a secret one, or a part of one: `{clientSecret hunter2}` is a
/// mapping with one key, and so is what follows the comma in `{clientSecret: hunter,2}`.
public enum KeyText {
  /// What is shown of a key that may hold more than a name.
  public static let mark = "***"

  /// The key if it is spelled as names are, and a mark in its place otherwise.
  public static func shown(_ key: String) -> String {
    isName(key.utf8.span) ? key : mark
  }

  /// The key, unless nothing stands between it and `value`, which is empty: without a colon it may
  /// well be a value itself.
  public static func shown(_ key: Located<String>, before value: SourceRange) -> String {
    value.isEmpty && value.start <= key.range.end ? mark : shown(key.value)
  }

  /// The keys of `path`, joined by dots, each as `shown` has it.
  public static func shown(path: String) -> String {
    path.split(separator: ".", omittingEmptySubsequences: false)
      .map { shown(String($0)) }.joined(separator: ".")
  }

  /// Whether `key` has up to 64 letters, digits, `_`, `-`, `.` and `/`, and nothing else, and no part
  /// of it looks as if it were made by chance.
  public static func isName(_ key: Span<UInt8>) -> Bool {
    guard key.count <= 64 else { return false }
    var word = LetterMix()
    for index in key.indices {
      let byte = key[index]
      guard isNameByte(byte) else { return false }
      if let kind = LetterMix.Kind(byte) {
        word.add(kind)
      } else if word.looksRandom {
        return false
      } else {
        word = LetterMix()
      }
    }
    return !word.looksRandom
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: byte.isAlphanumeric
    }
  }
}
