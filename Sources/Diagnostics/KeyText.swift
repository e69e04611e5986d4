/// Keys as messages may repeat them.
///
/// A key is no secret, but a slip makes a secret one, or a part of one: `{clientSecret hunter2}` is a
/// mapping with one key, and so is what follows the comma in `{clientSecret: hunter,2}`.
public enum KeyText {
  /// What is shown of a key that may hold more than a name.
  public static let mark = "***"

  /// The key if it is spelled as names are, and a mark in its place otherwise.
  public static func shown(_ key: String) -> String {
    isName(key.utf8) ? key : mark
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
  public static func isName(_ key: some Collection<UInt8>) -> Bool {
    guard key.count <= 64, key.allSatisfy(isNameByte) else { return false }
    let words = key.split { LetterKind($0) == nil }
    return !words.contains { looksRandom($0.compactMap(LetterKind.init)) }
  }

  /// Whether capitals, small letters and digits are mixed as in no name: digits in two places, another
  /// kind of letter at every second step, or at every third with capitals side by side in three places.
  private static func looksRandom(_ word: [LetterKind]) -> Bool {
    guard word.count >= 8, Set(word).count > 1 else { return false }
    let steps = zip(word, word.dropFirst()).filter { $0 != $1 }
    let digitGroups = steps.count { $1 == .digit } + (word.first == .digit ? 1 : 0)
    if Set(word).count == 3 && digitGroups > 1 || steps.count * 2 >= word.count { return true }
    let groups = word.split { $0 != .capital }
    return steps.count * 3 >= word.count && groups.count(where: { $0.count > 1 }) > 2
  }

  private enum LetterKind {
    case small
    case capital
    case digit

    init?(_ byte: UInt8) {
      switch byte {
      case _ where byte.isLowercase: self = .small
      case _ where byte.isUppercase: self = .capital
      case _ where byte.isDigit: self = .digit
      default: return nil
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "_-./".utf8.contains(byte)
  }
}
