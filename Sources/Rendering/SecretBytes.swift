public import Diagnostics

/// The bytes of a secret on their way into a Secret.
///
/// They can be put in and compared, and asked what is wrong with them; only this module takes them
/// out again, to write a manifest. They have no text, no interpolation and no mirror.
public struct SecretBytes: Unprintable, Hashable, Sendable {
  let bytes: [UInt8]

  /// Takes bytes as they are.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it ends in a line feed or a carriage return, as `echo` leaves it.
  var hasTrailingNewline: Bool { bytes.last?.isBreak == true }

  /// It as text of one line; `nil` if it is none.
  var text: String? {
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether it is a name and a password with a colon between them.
  var isNameAndPassword: Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon > 0 && colon < bytes.count - 1
  }
}
