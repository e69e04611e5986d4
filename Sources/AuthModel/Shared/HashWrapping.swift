import Diagnostics

/// One thing that is wrapped around a hash, in the order in which they are looked for.
public enum HashWrapping: CaseIterable, Hashable, Sendable {
  /// `b'…'`, as Python prints bytes.
  case bytesLiteral
  /// Quotation marks that are part of the text.
  case quotes
  /// A name and a colon before the hash, as `htpasswd` prints it; the name may be empty.
  case accountName
  /// Standard base64 with padding.
  case base64
  /// Base64 whose padding is cut off.
  case unpaddedBase64
  /// Blanks, at which Go's base64 gives up.
  case blanks

  /// Longer texts are no hashes.
  private static let longest = 1024

  /// Takes everything off that is around a hash in `text`; `nil` if there is none inside of no more
  /// than `depth` things.
  static func unwrap(
    _ text: ArraySlice<UInt8>,
    depth: Int
  ) -> (wrapping: [HashWrapping], text: ArraySlice<UInt8>)? {
    guard text.count <= longest else { return nil }
    if looksLikeHash(text) { return ([], text) }
    guard depth > 0 else { return nil }
    for outer in allCases {
      guard let inner = outer.inside(text), let found = unwrap(inner, depth: depth - 1) else {
        continue
      }
      return ([outer] + found.wrapping, found.text)
    }
    return nil
  }

  /// What is left of `bytes`, spelled at `range`, when it is mended: cut to what is inside of
  /// `wrapping`, and put into base64 or given its padding if it has to be.
  static func mend(
    _ bytes: [UInt8],
    _ wrapping: [HashWrapping],
    at range: SourceRange
  ) -> [Edit.Piece]? {
    let cuts = wrapping.prefix(while: \.isCut)
    let text = cuts.reduce(bytes[...]) { $1.inside($0) ?? $0 }
    let end = text.lastIndex { !$0.isBlankOrBreak }.map { $0 + 1 } ?? text.endIndex
    let rest = range.slice(text.startIndex, count: end - text.startIndex)
    switch wrapping.dropFirst(cuts.count) {
    case []: return [.base64(rest)]
    case [.base64]: return [.source(rest, indentedBy: 0)]
    case [.unpaddedBase64]:
      let padding = String(repeating: "=", count: (4 - rest.count % 4) % 4)
      return [.source(rest, indentedBy: 0), .text(padding)]
    default: return nil
    }
  }

  /// What is inside of it, if `text` is in it.
  private func inside(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch self {
    case .bytesLiteral:
      return text.first == UInt8(ascii: "b") ? Self.quoted(text.dropFirst()) : nil
    case .quotes: return Self.quoted(text)
    case .accountName:
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return text[(colon + 1)...]
    case .base64: return try? Base64.decode(text)[...]
    case .unpaddedBase64:
      let digits = text.filter { !$0.isBreak }
      guard !digits.count.isMultiple(of: 4) else { return nil }
      let padding = [UInt8](repeating: UInt8(ascii: "="), count: 4 - digits.count % 4)
      return try? Base64.decode(digits + padding)[...]
    case .blanks:
      let rest = text.filter { !$0.isBlank }
      return rest.count < text.count ? rest[...] : nil
    }
  }

  /// Whether what is inside stands in the text as it is.
  private var isCut: Bool {
    switch self {
    case .bytesLiteral, .quotes, .accountName: true
    case .base64, .unpaddedBase64, .blanks: false
    }
  }

  /// What is between quotation marks, line breaks behind them left out.
  private static func quoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = text.lastIndex(where: { !$0.isBreak }), let mark = text.first,
      mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\""), text.startIndex < end,
      text[end] == mark
    else { return nil }
    return text[(text.startIndex + 1)..<end]
  }

  /// Whether `text` begins as hashes do: `$2b$`, `$6$`, `$argon2id$`.
  private static func looksLikeHash(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "$") else { return false }
    let name = text.dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    return (1...16).contains(name.count) && name.endIndex < text.endIndex
      && text[name.endIndex] == UInt8(ascii: "$")
  }
}
