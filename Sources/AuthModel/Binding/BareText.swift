import Diagnostics
import HelmValues

/// What becomes of a text that a template prints without quotes where nothing but text is taken.
public enum BareText: Hashable, Sendable {
  /// It is read as a number, a truth value or nothing.
  case notText(FoundType)
  /// What stands behind a blank and `#` is taken for a comment.
  case cut
  /// It means something to YAML, or nothing that YAML could read.
  case syntax

  /// What becomes of the scalar `value`; `nil` if it stays as it is, or is null or empty.
  init?(_ value: Value) {
    guard let scalar = value.scalar, scalar != .null else { return nil }
    if case .refused = scalar { return nil }
    let printed = scalar.printed
    let bytes = Array(printed.utf8)
    guard !bytes.isEmpty, !printed.containsBytes(of: "{{") else { return nil }
    switch HelmScalar(text: printed, isPlain: true) {
    // What is refused is a number beyond all others: '.inf'.
    case .number, .refused: self = .notText(.number)
    case .boolean: self = .notText(.boolean)
    case .null: self = .notText(.null)
    case .string:
      if Self.isQuoted(bytes) { return nil }
      if bytes.contains(text: " #") || bytes.first == UInt8(ascii: "#") {
        self = .cut
      } else if Self.isSyntax(bytes) {
        self = .syntax
      } else {
        return nil
      }
    }
  }

  /// Whether quotes around it are all the quotes that there are.
  private static func isQuoted(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, bytes.count > 1, "\"'".utf8.contains(first) else { return false }
    return bytes.last == first && !bytes.dropFirst().dropLast().contains(first)
      && !bytes.contains(UInt8(ascii: "\\"))
  }

  private static func isSyntax(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    if "@%&*!|>{[]},\"'`".utf8.contains(first) { return true }
    if "-?:".utf8.contains(first), bytes.count == 1 || bytes[1].isBlank { return true }
    return bytes.contains(text: ": ") || bytes.last == UInt8(ascii: ":")
      || bytes.contains(where: \.isBreak)
  }
}
