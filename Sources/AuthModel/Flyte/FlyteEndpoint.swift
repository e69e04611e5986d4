public import Diagnostics

/// What a client of Flyte dials, and what is wrong with it.
///
/// It is a target of gRPC: `dns:///host:port`, where the place for a name server before the third slash
/// is empty, or `host:port` alone. Programs in Go parse it as a URL first, which an IP address before a
/// colon is not (flytestdlib, `config.URL`).
public struct FlyteEndpoint: Sendable {
  /// The text as it is written.
  public let text: String
  /// Where it stands.
  public let range: SourceRange
  /// Where it stands byte for byte, without quotes.
  public let textRange: SourceRange?
  /// The name or address that is dialled, as far as it can be told.
  public let host: String
  /// What no client can dial, if anything.
  public let flaw: Flaw?
  /// The target without the flaw.
  public let target: String

  /// What can be wrong with a target.
  public enum Flaw: Hashable, Sendable {
    /// A URL of the web; `isEncrypted` if it is one of HTTPS.
    case webURL(isEncrypted: Bool)
    /// Two slashes, which make the host a name server to ask.
    case nameServer
    /// A slash at the end, which becomes a part of the host.
    case slashAtEnd
    /// An IP address before a colon and without a scheme, which no program in Go can load.
    case bareAddress
  }

  /// Takes the endpoint `located` apart; `nil` if nothing can be said of it: it is empty, is still to
  /// be filled in, or is of another kind.
  init?(_ located: Located<String>) {
    let text = located.value
    guard !text.isEmpty, !Placeholder.isUnfinished(text), !text.utf8.contains(UInt8(ascii: "$")),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "@") })
    else { return nil }
    self.text = text
    range = located.range
    textRange = located.textRange
    let parts = Self.parts(of: text)
    guard let parts else { return nil }
    let address = parts.rest.hasSuffix("/") ? String(parts.rest.dropLast()) : parts.rest
    guard !address.isEmpty, !address.utf8.contains(UInt8(ascii: "/")) else { return nil }
    host = Self.host(of: address)
    flaw = parts.flaw ?? (address == parts.rest ? Self.flaw(ofBare: text) : .slashAtEnd)
    let isBare = text == parts.rest && flaw == .slashAtEnd
    target = isBare ? address : "dns:///\(address)"
  }

  /// The host with its port, and what the part before says is wrong.
  private static func parts(of text: String) -> (rest: String, flaw: Flaw?)? {
    let schemes: [(prefix: String, flaw: Flaw?)] = [
      ("dns:///", nil), ("dns://", .nameServer), ("dns:", nil),
      ("https://", .webURL(isEncrypted: true)), ("http://", .webURL(isEncrypted: false)),
    ]
    let lowercase = text.lowercased()
    for scheme in schemes where lowercase.hasPrefix(scheme.prefix) {
      let rest = String(text.dropFirst(scheme.prefix.count))
      // `dns://server/host` names a server on purpose; a web page may have a path.
      let isMeant = scheme.flaw == nil || !rest.dropLast().utf8.contains(UInt8(ascii: "/"))
      return isMeant ? (rest, scheme.flaw) : nil
    }
    // `unix:`, `passthrough:`, `ipv4:` and the like are left alone, as is a part of `host:port`.
    return lowercase.containsBytes(of: ":/") ? nil : (text, nil)
  }

  private static func host(of address: String) -> String {
    guard let colon = address.lastIndex(of: ":"), !address.hasSuffix("]") else { return address }
    return String(address[..<colon])
  }

  private static func flaw(ofBare text: String) -> Flaw? {
    let host = host(of: text)
    return host != text && host.isIPv4Address ? .bareAddress : nil
  }

  /// Whether the host is the machine itself, or a name that only a private network knows.
  public var isPrivate: Bool {
    let host = host.lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last else { return true }
    if host.isIPv4Address { return Self.isPrivateAddress(labels.compactMap { UInt8($0) }) }
    return Self.privateEndings.contains(String(last)) || host.containsBytes(of: "127.0.0.1")
  }

  /// Whether the address is of a private network (RFC 1918), of the machine, or of its link.
  private static func isPrivateAddress(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (0, _), (100, 64...127): true
    default: false
    }
  }

  /// Names that nobody registers (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`) and those inside of
  /// clusters and of companies.
  private static let privateEndings: Set = [
    "local", "localhost", "localdomain", "internal", "svc", "cluster", "lan", "home", "arpa",
    "corp", "intranet", "private", "test", "example", "invalid",
  ]
}
