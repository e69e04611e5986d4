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
  /// Whether a path stands behind the host, which no target has.
  public let hasPath: Bool
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
    guard !text.isEmpty, !Placeholder.isUnfinished(text), let parts = Parts(text) else {
      return nil
    }
    self.text = text
    range = located.range
    textRange = located.textRange
    host = parts.host
    hasPath = !["", "/"].contains(parts.path)
    flaw = parts.flaw ?? (parts.path == "/" ? .slashAtEnd : Self.flaw(ofBare: text))
    let isBare = text == parts.address + "/"
    target = isBare ? parts.address : "dns:///\(parts.address)"
  }

  /// The parts of a target, none of which can be a secret.
  private struct Parts {
    /// The host with its port.
    let address: String
    let host: String
    let path: String
    /// What the scheme says is wrong.
    let flaw: Flaw?

    init?(_ text: String) {
      let lowercase = text.lowercased()
      let scheme = Self.schemes.first { lowercase.hasPrefix($0.prefix) }
      let rest = text.dropFirst(scheme?.prefix.count ?? 0)
      let address = rest.prefix { $0 != "/" }
      path = String(rest.dropFirst(address.count))
      // `dns://server/host` names a server on purpose; `unix:`, `ipv4:` and the like are left alone.
      guard path.isEmpty || path == "/" || scheme?.mayHavePath == true else { return nil }
      guard path.utf8.allSatisfy({ $0.isAlphanumeric || "-._/~%".utf8.contains($0) }) else {
        return nil
      }
      let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let host = parts.first, !host.isEmpty,
        host.utf8.allSatisfy({ $0.isAlphanumeric || "-._".utf8.contains($0) }),
        parts.count == 1 || !parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit)
      else { return nil }
      self.address = String(address)
      self.host = String(host)
      flaw = scheme?.flaw
    }

    private static let schemes: [(prefix: String, flaw: Flaw?, mayHavePath: Bool)] = [
      ("dns:///", nil, false), ("dns://", .nameServer, false), ("dns:", nil, false),
      ("https://", .webURL(isEncrypted: true), true),
      ("http://", .webURL(isEncrypted: false), true),
    ]
  }

  private static func flaw(ofBare text: String) -> Flaw? {
    let host = text.prefix { $0 != ":" }
    return host.count < text.count && String(host).isIPv4Address ? .bareAddress : nil
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
