public import Diagnostics
public import YAML

/// An absolute URL, or what was written instead of one, with the place of each part.
///
/// The parts are those of RFC 3986 section 3, found by position only: nothing is decoded and nothing
/// is normalised, because most readers of these URLs compare them byte by byte. Blanks and line
/// breaks around the URL belong to no part.
public struct URLReference: Sendable {
  /// The text as written; a password in it must not be shown, see `description`.
  public let text: String
  /// Where it is spelled, quotes included.
  public let range: SourceRange
  /// The offset in the file of the first byte of `text`, if it stands there verbatim.
  private let textStart: Int?
  private let parts: Parts

  /// Reads the text of the scalar `node`.
  public init(_ node: Node) {
    self.init(node.text, at: node.range, verbatimAt: node.textRange?.start)
  }

  /// Reads `text`, which is spelled at `range`.
  ///
  /// - Parameters:
  ///   - text: The URL.
  ///   - range: Where it is spelled, quotes included.
  ///   - textStart: The offset of its first byte in the file if it stands there verbatim; without
  ///     it every part has the range of the whole.
  public init(_ text: String, at range: SourceRange, verbatimAt textStart: Int? = nil) {
    self.text = text
    self.range = range
    self.textStart = textStart
    parts = Parts(Array(text.utf8))
    isUnfinished = Placeholder.isUnfinished(text)
  }

  /// The scheme in lower case, without the colon; `nil` if no `://` follows one.
  public var scheme: String? { part(parts.scheme)?.lowercased() }
  /// The name and password before an `@`.
  public var hasUserInfo: Bool { parts.userInfo != nil }
  /// The host as written, a literal IPv6 address in brackets; empty for `https:///`.
  public var host: String { part(parts.host) ?? "" }
  /// The host in lower case, without a final dot.
  public var normalizedHost: String {
    let host = host.lowercased()
    return host.hasSuffix(".") ? String(host.dropLast()) : host
  }
  /// The digits behind the host's colon; empty for a colon alone.
  public var port: String? { part(parts.port) }
  /// Everything from the first `/` behind the host up to `?` or `#`; empty if there is none.
  public var path: String { part(parts.path) ?? "" }
  /// The text between `?` and `#`, without the `?`.
  public var query: String? { part(parts.query) }
  /// The text behind `#`.
  public var fragment: String? { part(parts.fragment) }

  /// The place of the scheme, without the colon.
  public var schemeRange: SourceRange { sourceRange(parts.scheme) }
  /// The place of the host.
  public var hostRange: SourceRange { sourceRange(parts.host) }
  /// The place of the port's digits.
  public var portRange: SourceRange { sourceRange(parts.port) }
  /// The place of the path.
  public var pathRange: SourceRange { sourceRange(parts.path) }
  /// The place of the query, without the `?`.
  public var queryRange: SourceRange { sourceRange(parts.query) }
  /// The place of the fragment, without the `#`.
  public var fragmentRange: SourceRange { sourceRange(parts.fragment) }

  /// The place between the quotes, or the whole range if the text is not verbatim in the file.
  public var textRange: SourceRange { sourceRange(0..<text.utf8.count) }

  /// Whether the text stands in the file as it is, so that edits of a part are exact.
  public var isVerbatim: Bool { textStart != nil }

  /// Whether it names the machine itself: `localhost`, `127.0.0.0/8` or `[::1]`.
  public var isLoopback: Bool {
    let host = normalizedHost
    return host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
      || host.isIPv4Address && host.hasPrefix("127.")
  }

  /// Whether the host is an IP address, of version 4 or in brackets of version 6.
  public var isIPAddress: Bool { normalizedHost.isIPv4Address || host.hasPrefix("[") }

  /// Whether something in it has still to be filled in, by a person or by a program.
  public let isUnfinished: Bool

  /// Whether a host is written that could be one: something without blanks.
  public var hasPlausibleHost: Bool { !host.isEmpty && !host.utf8.contains(where: { $0 <= 0x20 }) }

  /// The URL up to its path, fit to be shown.
  public var withoutQuery: String {
    guard let scheme, !carriesPassword else { return description }
    return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")\(path)"
  }

  /// Whether a password, a secret or a token stands in it, or what may be one: behind a colon that
  /// no port follows, or before an `@` wherever that stands.
  private var carriesPassword: Bool {
    parts.hasOddPort || Self.holdsSecret(text)
  }

  private static func holdsSecret(_ text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: "@")) { return true }
    if CredentialShape(text)?.isCredential == true { return true }
    guard text.utf8.contains(UInt8(ascii: "=")) else { return false }
    let query = text.lowercased().utf8.drop { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let bytes = Array(query)
    return ["secret=", "password=", "token=", "code="].contains { bytes.contains(text: $0) }
  }

  /// Whether the text of `node` is a URL with a password in it, or with a secret in its query.
  static func carriesPassword(_ node: Node) -> Bool {
    let mayCarry = node.withTextBytes { text in
      text.indices.contains { isOfUserOrQuery(text[$0]) }
    }
    guard mayCarry else { return false }
    let text = node.text
    return holdsSecret(text) || Parts(Array(text.utf8)).hasOddPort
  }

  /// Whether `byte` stands before or behind a user, a port, a query or a fragment.
  private static func isOfUserOrQuery(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private func part(_ range: Range<Int>?) -> String? {
    guard let range else { return nil }
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private func sourceRange(_ part: Range<Int>?) -> SourceRange {
    guard let part, let textStart else { return range }
    return SourceRange(
      file: range.file,
      start: textStart + part.lowerBound,
      end: textStart + part.upperBound
    )
  }
}

extension URLReference: CustomStringConvertible {
  /// The text as written, but of a URL in which a secret may stand no more than its scheme.
  public var description: String {
    if carriesPassword { return scheme.map { "\($0)://***" } ?? "***" }
    let bytes = Array(text.utf8)
    let start =
      parts.scheme?.lowerBound ?? parts.userInfo?.lowerBound ?? parts.path?.lowerBound ?? 0
    let end = parts.fragment?.upperBound ?? parts.query?.upperBound ?? parts.path?.upperBound
    let shown = bytes[start..<(end ?? bytes.count)]
    return String(decoding: shown, as: UTF8.self)
  }
}

extension URLReference {
  /// The byte ranges of the parts, counted in the text.
  private struct Parts {
    var scheme: Range<Int>?
    var userInfo: Range<Int>?
    var host: Range<Int>?
    var port: Range<Int>?
    var path: Range<Int>?
    var query: Range<Int>?
    var fragment: Range<Int>?
    /// Whether what follows a colon is no number, where it ought to be a port.
    var hasOddPort = false

    /// Finds the parts in `bytes`, leaving out blanks and line breaks around the URL.
    init(_ bytes: [UInt8]) {
      let end = bytes.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? 0
      let start = bytes[..<end].firstIndex { !Self.isBlank($0) } ?? 0
      let colon = bytes[start..<end].firstOffset(of: "://").map { start + $0 }
      guard let colon, Self.isScheme(bytes[start..<colon]) else {
        userInfo = Self.looseUserInfo(bytes[start..<end])
        hasOddPort = Self.hasOddColon(bytes[start..<end])
        path = (userInfo?.upperBound ?? start)..<end
        return
      }
      scheme = start..<colon
      let authorityStart = colon + 3
      let authorityEnd = bytes[authorityStart..<end].firstIndex { Self.endsAuthority($0) } ?? end
      readAuthority(bytes, authorityStart..<authorityEnd)
      let hash = bytes[authorityEnd..<end].firstIndex(of: UInt8(ascii: "#"))
      let question = bytes[authorityEnd..<(hash ?? end)].firstIndex(of: UInt8(ascii: "?"))
      path = authorityEnd..<(question ?? hash ?? end)
      if let question { query = question + 1..<(hash ?? end) }
      if let hash { fragment = hash + 1..<end }
    }

    private mutating func readAuthority(_ bytes: [UInt8], _ authority: Range<Int>) {
      var start = authority.lowerBound
      if let at = bytes[authority].lastIndex(of: UInt8(ascii: "@")) {
        userInfo = start..<at
        start = at + 1
      }
      let bracket = bytes[start..<authority.upperBound].lastIndex(of: UInt8(ascii: "]"))
      let colon = bytes[(bracket ?? start)..<authority.upperBound].lastIndex(of: UInt8(ascii: ":"))
      host = start..<(colon ?? authority.upperBound)
      guard let colon else { return }
      port = colon + 1..<authority.upperBound
      hasOddPort = !bytes[colon + 1..<authority.upperBound].allSatisfy(\.isDigit)
    }

    /// A letter, then letters, digits, `+`, `-` and `.` (RFC 3986, section 3.1).
    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
      guard let first = bytes.first, first.isLetter else { return false }
      return bytes.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
    }

    /// The `name:password` before the `@` of a URL whose scheme is missing.
    private static func looseUserInfo(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
      let end = bytes.firstIndex { endsAuthority($0) } ?? bytes.endIndex
      guard let at = bytes[..<end].lastIndex(of: UInt8(ascii: "@")) else { return nil }
      return bytes[..<at].contains(UInt8(ascii: ":")) ? bytes.startIndex..<at : nil
    }

    /// Whether a colon stands in a URL without scheme that neither a port nor a path follows.
    private static func hasOddColon(_ bytes: ArraySlice<UInt8>) -> Bool {
      zip(bytes, bytes.dropFirst() + [0]).contains { byte, next in
        byte == UInt8(ascii: ":") && !next.isDigit && next != UInt8(ascii: "/")
      }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
  }
}

extension String {
  /// Whether it is four decimal numbers up to 255 with dots between them.
  var isIPv4Address: Bool {
    guard utf8.last?.isDigit == true else { return false }
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
