import Diagnostics

/// What Go's `url.Parse` refuses (net/url, as of Go 1.22).
public enum GoURL {
  /// Why `text` cannot be parsed, as the end of a sentence; `nil` if it can, whatever it means then.
  public static func refusal(of text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it has a control character" }
    let scheme = scheme(bytes)
    let rest = bytes[scheme...].prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard rest.starts(with: "//".utf8) else {
      let step = rest.prefix { $0 != UInt8(ascii: "/") }
      let hasColon = scheme == 0 && step.contains(UInt8(ascii: ":"))
      if hasColon { return "a colon stands before the first slash, and no scheme before that" }
      return scheme > 0 && rest.first != UInt8(ascii: "/") ? nil : escapeRefusal(rest)
    }
    let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    return hostRefusal(authority) ?? escapeRefusal(rest.dropFirst(2 + authority.count))
  }

  /// The number of bytes of the scheme with its colon; 0 if there is none.
  private static func scheme(_ bytes: [UInt8]) -> Int {
    guard bytes.first?.isLetter == true else { return 0 }
    let end = bytes.firstIndex { !$0.isAlphanumeric && !"+-.".utf8.contains($0) }
    guard let end, bytes[end] == UInt8(ascii: ":") else { return 0 }
    return end + 1
  }

  private static func hostRefusal(_ authority: ArraySlice<UInt8>) -> String? {
    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    let host = at.map { authority[($0 + 1)...] } ?? authority
    if host.contains(UInt8(ascii: " ")) { return "the host has a blank in it" }
    let refused = "{}|\\^`".utf8
    if host.contains(where: refused.contains) {
      return "the host has a character that none can have"
    }
    let bracket = host.lastIndex(of: UInt8(ascii: "]")) ?? host.startIndex
    guard let colon = host[bracket...].lastIndex(of: UInt8(ascii: ":")) else { return nil }
    return host[(colon + 1)...].allSatisfy(\.isDigit) ? nil : "the port is no number"
  }

  private static func escapeRefusal(_ path: ArraySlice<UInt8>) -> String? {
    let isBroken = path.indices.contains { index in
      guard path[index] == UInt8(ascii: "%") else { return false }
      let digits = path[(index + 1)...].prefix(2)
      return digits.count < 2 || !digits.allSatisfy(\.isHexadecimal)
    }
    return isBroken ? "no two hexadecimal digits follow a '%'" : nil
  }
}
