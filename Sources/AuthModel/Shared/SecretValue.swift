public import Diagnostics
public import YAML

/// A value that must never be shown.
///
/// It can be asked what is wrong with it, and it says where it stands, but it has no description,
/// cannot be interpolated and mirrors nothing. Only the renderer opens it.
public struct SecretValue: Sendable {
  private let bytes: [UInt8]
  /// Where the value is spelled, quotes included.
  public let range: SourceRange
  /// Where its text stands byte for byte, without quotes; `nil` if it is spelled otherwise.
  public let textRange: SourceRange?
  /// How it is spelled.
  public let style: Node.Style

  /// Takes the text of the scalar `node`.
  init(_ node: Node) {
    bytes = Array(node.text.utf8)
    range = node.range
    textRange = node.textRange
    style = node.style
  }

  private init(bytes: [UInt8], like other: SecretValue) {
    self.bytes = bytes
    range = other.range
    textRange = nil
    style = other.style
  }

  /// The bytes themselves, for the one purpose of putting them into a Secret.
  @_spi(Rendering) public func open() -> [UInt8] { bytes }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether it ends in a line feed or a carriage return, as `echo` leaves it.
  public var hasTrailingNewline: Bool { bytes.last.map(Self.isLineBreak) ?? false }

  /// Whether it starts or ends with a blank, a tab or a line break.
  public var hasSurroundingWhitespace: Bool {
    [bytes.first, bytes.last].contains { $0.map(Self.isWhitespace) ?? false }
  }

  /// Whether every byte may stand in a client secret: `%x20-7E` (RFC 6749, appendix A.2).
  public var isPrintableASCII: Bool { bytes.allSatisfy { (0x20...0x7E).contains($0) } }

  /// Whether the bytes are UTF-8 text without control characters other than white space.
  public var isText: Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || Self.isWhitespace($0) }
  }

  /// Whether a Go template stands in it.
  public var containsTemplate: Bool { contains("{{") }

  /// Whether it is equal to `text`.
  public func isEqual(to text: String) -> Bool { bytes.elementsEqual(text.utf8) }

  /// Whether `text` stands somewhere in it.
  public func contains(_ text: String) -> Bool {
    bytes.firstRange(of: Array(text.utf8)) != nil
  }

  /// Whether it is text that stands for a value to be filled in.
  public var isPlaceholder: Bool { Placeholder.isOne(String(decoding: bytes, as: UTF8.self)) }

  /// The kind of credential that its shape gives away.
  public var shape: CredentialShape? { CredentialShape(String(decoding: bytes, as: UTF8.self)) }

  /// The value that is left when the base64 around it is taken off, as the API server does.
  public func decodedBase64() throws(Base64.DecodingFailure) -> SecretValue {
    try SecretValue(bytes: Base64.decode(bytes), like: self)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isWhitespace(_ byte: UInt8) -> Bool {
    isLineBreak(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension SecretValue: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
  /// A mirror without children, so that `dump` and `debugPrint` of what holds it show nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

  /// The word `<secret>`, for the case that a secret is printed through `Any`.
  public var description: String { "<secret>" }

  /// The word `<secret>`.
  public var debugDescription: String { "<secret>" }
}

extension DefaultStringInterpolation {
  /// Refuses to put a secret into text.
  @available(*, unavailable, message: "a secret is never printed")
  public mutating func appendInterpolation(_ secret: SecretValue) {}

  /// Refuses to put a secret into text.
  @available(*, unavailable, message: "a secret is never printed")
  public mutating func appendInterpolation(_ secret: SecretValue?) {}
}
