/// A number as go-yaml reads it and as Go prints it.
struct GoFloat {
  let value: Double

  /// Reads `bytes`, in which there are no underscores, if go-yaml's own pattern fits them:
  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
  ///
  /// A number too large for 64 bits is none (`1e400` stays text); one too small is zero.
  init?(_ bytes: [UInt8]) {
    var rest = bytes.hasSign ? bytes.dropFirst() : bytes[...]
    let whole = rest.removeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard rest.removeDigits() + whole > 0 else { return nil }
    } else if whole == 0 {
      return nil
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      rest = rest.hasSign ? rest.dropFirst() : rest
      guard rest.removeDigits() > 0 else { return nil }
    }
    guard rest.isEmpty, let value = Double(String(decoding: bytes, as: UTF8.self)),
      value.isFinite
    else { return nil }
    self.value = value
  }

  /// Reads text that starts with a dot, where Go alone decides: it wants every underscore to
  /// stand between two digits.
  init?(afterDot text: String) {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") {
      guard index > 0, index + 1 < bytes.count, bytes[index - 1].isDigit, bytes[index + 1].isDigit
      else { return nil }
    }
    self.init(bytes.filter { $0 != UInt8(ascii: "_") })
  }
}

extension ArraySlice<UInt8> {
  /// Removes the decimal digits at the front and tells how many they were.
  fileprivate mutating func removeDigits() -> Int {
    let rest = drop(while: \.isDigit)
    defer { self = rest }
    return count - rest.count
  }
}

extension UInt8 {
  /// Whether the byte is a decimal digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
