import Diagnostics

/// Whether `text` must be quoted to be read as this string, in block style.
///
/// It must where YAML 1.1 (the type repository at yaml.org/type, and go-yaml, which Helm uses) or
/// the core schema of YAML 1.2 would read the plain spelling as a boolean, a number, a date, null
/// or a merge key; and where the plain spelling would end early or mean something else: blanks
/// around it, indicators, `: `, ` #`, line breaks, and characters that can only be escaped.
public func needsQuotes(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.isEmpty || !canBePlain(bytes) || reservedWords.contains(text)
    || PlainNumber(bytes).isNumberOrDate
}

/// Whether `text` has several lines that a literal block keeps as they are.
///
/// Text that begins with a blank or a line break needs an indentation indicator, which libyaml
/// writes wrongly in places, and a carriage return would be read as a line feed.
func canBeLiteral(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, !first.isBlankOrBreak, bytes.contains(UInt8(ascii: "\n")) else {
    return false
  }
  return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.isPlainPrintable }
}

/// Whether the characters can stand without quotation marks in a block collection.
private func canBePlain(_ bytes: [UInt8]) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.unicodeScalars.allSatisfy(\.isPlainPrintable) else { return false }
  guard let first = bytes.first, let last = bytes.last else { return false }
  if first.isBlank || last.isBlank || last == UInt8(ascii: ":") { return false }
  switch first {
  case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
    if bytes.count == 1 || bytes[1].isBlank || bytes.starts(with: "---".utf8) { return false }
  case _ where ",[]{}#&*!|>'\"%@`".utf8.contains(first): return false
  case _ where bytes.starts(with: "...".utf8): return false
  default: break
  }
  return !zip(bytes, bytes.dropFirst()).contains { left, right in
    (left == UInt8(ascii: ":") && right.isBlank) || (left.isBlank && right == UInt8(ascii: "#"))
  }
}

/// Words of the YAML 1.1 types bool, null, float, merge and value, each as `word`, `Word`, `WORD`.
private let reservedWords: Set<String> = {
  var words: Set = ["~", "<<", "=", ".", "+.inf", "-.inf", ".NaN"]
  let lowercase = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", ".nan", "+.inf", "-.inf",
  ]
  for word in lowercase {
    words.formUnion([word, word.uppercased(), word.capitalizedFirstLetter])
  }
  return words
}()

extension String {
  /// The string with its first ASCII letter, and no other, in upper case.
  fileprivate var capitalizedFirstLetter: String {
    guard let index = firstIndex(where: \.isLetter) else { return self }
    return prefix(upTo: index) + self[index].uppercased() + suffix(from: self.index(after: index))
  }
}

extension Unicode.Scalar {
  /// Whether the character may stand unescaped and is neither a tab nor a break of any kind.
  fileprivate var isPlainPrintable: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
