public import Diagnostics

/// A text that may be a secret: it can be compared with others, and nothing else.
public struct HiddenText: Unprintable, Hashable, Sendable {
  /// Bytes rather than a `String`, to which texts are equal that differ in normalization.
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text, for those who know that it may be shown or who look into it.
  var revealed: String { String(decoding: bytes, as: UTF8.self) }
}
