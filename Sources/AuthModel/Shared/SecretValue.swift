public import Diagnostics
import HelmValues
public import YAML

/// A value that must never be shown.
///
/// It can be asked what is wrong with it, and it says where it stands, but it has no description,
/// cannot be interpolated, mirrors nothing, and gives its bytes to nobody.
public struct SecretValue: Unprintable, Sendable {
  private let bytes: [UInt8]
  /// Where the value is spelled, quotes included.
  public let range: SourceRange
  /// Where its text stands byte for byte, without quotes; `nil` if it is spelled otherwise.
  public let textRange: SourceRange?
  /// How it is spelled.
  public let style: Node.Style
  /// The place for the `-` in the header of a block scalar that has none, which takes the line feed
  /// off its end; `nil` if there is no such header.
  public let chompingPlace: SourceRange?

  /// Takes the text of the scalar `node`.
  init(_ node: Node) {
    bytes = node.textBytes
    range = node.range
    textRange = node.textRange
    style = node.style
    chompingPlace = node.chompingPlace
  }

  /// Takes `bytes`, a part of the text of `node`, which stands at `place` if it stands there byte for
  /// byte.
  init(_ bytes: [UInt8], at place: SourceRange?, in node: Node) {
    self.bytes = bytes
    range = place ?? node.range
    textRange = place
    style = node.style
    chompingPlace = nil
  }

  private init(bytes: [UInt8], like other: SecretValue) {
    self.bytes = bytes
    range = other.range
    textRange = nil
    style = other.style
    chompingPlace = nil
  }

  /// The text, for what compares it as a part of something else and shows none of it.
  var comparedText: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether it is a block scalar.
  public var isBlock: Bool { style == .literal || style == .folded }

  /// Whether it is a block scalar whose lines are joined with blanks.
  public var isFolded: Bool { style == .folded }

  /// The number of bytes that a secret should have at least: 16 of random letters and digits hold some
  /// 95 bits.
  public static let leastLength = 16

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Whether it ends in a line feed or a carriage return, as `echo` leaves it.
  public var hasTrailingNewline: Bool { bytes.last?.isBreak == true }

  /// Whether it ends in one line feed and no more, which some programs take off.
  public var endsInOneLineFeed: Bool {
    bytes.last == UInt8(ascii: "\n") && bytes.dropLast().last?.isBreak != true
  }

  /// Whether it starts or ends with a blank, a tab or a line break.
  public var hasSurroundingWhitespace: Bool {
    [bytes.first, bytes.last].contains { $0?.isBlankOrBreak == true }
  }

  /// Whether the bytes are UTF-8 text without control characters other than white space.
  public var isText: Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0.isBlankOrBreak }
  }

  /// Whether it is ASCII without control characters other than white space.
  public var isPrintable: Bool {
    bytes.allSatisfy { (0x20...0x7E).contains($0) || $0.isBlankOrBreak }
  }

  /// Whether it starts with `text`.
  public func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

  /// Whether a line break, a blank or a tab stands between other bytes, as in a file and unlike in a
  /// credential.
  public var hasInnerWhitespace: Bool {
    let start = bytes.prefix(while: \.isBlankOrBreak).count
    let inner = bytes.dropFirst(start).reversed().drop(while: \.isBlankOrBreak)
    return inner.contains(where: \.isBlankOrBreak)
  }

  /// Whether it starts and ends with the same quotation mark, which does not stand between.
  public var isInQuotes: Bool {
    guard let quote = bytes.first, quote.isQuote, count > 1, bytes.last == quote else {
      return false
    }
    return !bytes.dropFirst().dropLast().contains(quote)
  }

  /// Whether there is a letter or a digit in it, as in every secret and not in a `<>` to be filled in.
  public var hasAlphanumerics: Bool { bytes.contains(where: \.isAlphanumeric) }

  /// Whether a line break stands in it before the last byte.
  public var hasInnerLineBreak: Bool { bytes.dropLast().contains(where: \.isBreak) }

  /// Whether it is made of lower-case letters and digits only.
  public var isLowercaseAlphanumeric: Bool { bytes.allSatisfy { $0.isLowercase || $0.isDigit } }

  /// Whether it is so common a word that it cannot be a secret: `true`, `false`, or a short number.
  public var isCommonWord: Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["true", "false", "null", "none"].contains(text) || Int(text) != nil && bytes.count < 6
  }

  /// Whether a URL with a password before the `@` is in it.
  public var isURLWithPassword: Bool {
    let url = URLReference(String(decoding: bytes, as: UTF8.self), at: range)
    guard url.hasUserInfo, let scheme = bytes.firstOffset(of: "://") else {
      return false
    }
    let rest = bytes[(scheme + 3)...]
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return false }
    guard let end = rest.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return colon + 1 < end && rest[colon + 1] != UInt8(ascii: "$")
  }

  /// Whether a Go template stands in it.
  public var containsTemplate: Bool { contains("{{") }

  /// Whether an action of a Go template starts in it and does not end, which no template engine takes.
  public var opensTemplate: Bool {
    var start: Int?
    while let next = bytes.firstOffset(of: "{{", from: start.map { $0 + 1 } ?? 0) { start = next }
    guard let start else { return false }
    return bytes.firstOffset(of: "}}", from: start + 2) == nil
  }

  /// What Helm reads.
  var helmScalar: HelmScalar {
    HelmScalar(text: String(decoding: bytes, as: UTF8.self), isPlain: style == .plain)
  }

  /// Whether it is text to Helm, and no number or boolean.
  public var isTextToHelm: Bool {
    guard case .string = helmScalar else { return false }
    return true
  }

  /// Whether it is nothing but an action that only Helm knows: other programs that fill in `{{ }}` have
  /// neither `.Values` nor `b64enc`.
  var isHelmAction: Bool {
    guard hasPrefix("{{"), bytes.suffix(2).elementsEqual("}}".utf8) else { return false }
    return [".Values.", ".Release.", "b64enc ", "b64enc}"].contains { contains($0) }
  }

  /// Whether it is equal to `text`.
  public func isEqual(to text: String) -> Bool { bytes.elementsEqual(text.utf8) }

  /// Whether a client that takes off the white space around it would send the same as with `other`.
  public func isSame(as other: SecretValue) -> Bool {
    GoText.trimmed(bytes) == GoText.trimmed(other.bytes)
  }

  /// Whether `text` stands somewhere in it.
  public func contains(_ text: String) -> Bool { bytes.contains(text: text) }

  /// Whether it is text that stands for a value to be filled in.
  public var isPlaceholder: Bool {
    bytes.count <= Placeholder.longest && Placeholder.isOne(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether it is the secret of a client as documentation prints one.
  var isSampleCredential: Bool {
    bytes.count <= 40 && Placeholder.isSampleCredential(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether it is nothing but `${NAME}`, which neither Helm nor Kubernetes replaces.
  public var isShellVariable: Bool {
    hasPrefix("${") && Placeholder.isShellVariable(String(decoding: bytes, as: UTF8.self))
  }

  /// The kind of credential that its shape gives away.
  public var shape: CredentialShape? { CredentialShape(String(decoding: bytes, as: UTF8.self)) }

  /// The value that is left when the base64 around it is taken off, as the API server does.
  public func decodedBase64() throws(Base64.DecodingFailure) -> SecretValue {
    try SecretValue(bytes: Base64.decode(bytes), like: self)
  }

  /// What unpadded base64 it is, as Flyte's keys are.
  public var rawBase64: RawBase64 { RawBase64(bytes, at: textRange) }

  /// What its first line says that it is, if that is a usual label of PEM.
  public var pemLabel: PEMLabel? {
    PEMLabel.allCases.first { hasPrefix("-----BEGIN \($0.rawValue)-----") }
  }

  /// What it is as the hash of a client's secret.
  public var hash: ClientSecretHash { ClientSecretHash(bytes, at: textRange) }

  /// The pair of `hash` and the secret without the white space around it, which Flyte's client takes
  /// off (`strings.TrimSpace` in flyteidl's token_source_provider.go); `nil` if one of the two is
  /// missing.
  public func pair(with hash: ClientSecretHash) -> HashPair? {
    hash.bcrypt.flatMap { HashPair(secret: GoText.trimmed(bytes), $0) }
  }

  /// Whether a program has still to replace it or something in it.
  var awaitsProgram: Bool { Placeholder.awaitsProgram(bytes) }

  /// Whether something in it has still to be filled in, by a person or by a program.
  public var isUnfinished: Bool { awaitsProgram || isPlaceholder }

  /// Why the API server refuses it as base64; `nil` if it does not.
  public var base64Refusal: Base64Refusal? {
    do {
      _ = try Base64.decode(bytes)
      return nil
    } catch {
      return Base64Refusal(bytes, at: error.offset, in: textRange)
    }
  }

  /// Whether it is itself base64 of printable text, as when it was encoded twice.
  ///
  /// Four characters in a row decode to something printable by chance one time in twenty: a length
  /// of 16 or padding at the end rules that out. Tokens that are base64 of JSON are none.
  public var isEncodedText: Bool {
    let end = bytes.lastIndex { !$0.isBreak }
    let encoded = bytes[...(end ?? -1)]
    let isPadded = encoded.last == UInt8(ascii: "=")
    guard encoded.count >= (isPadded ? 8 : 16), encoded.count.isMultiple(of: 4) else {
      return false
    }
    guard let inner = try? Base64.decode(encoded), Base64.encode(inner).utf8.elementsEqual(encoded)
    else { return false }
    let text = inner.last == UInt8(ascii: "\n") ? inner.dropLast() : inner[...]
    return text.first != UInt8(ascii: "{") && text.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
