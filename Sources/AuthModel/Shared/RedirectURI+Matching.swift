import Diagnostics

extension RedirectURI {
  /// Whether a provider that has it registered may send people to `url`; also if it is still to be
  /// filled in or completed.
  public func mayAccept(_ url: URLReference) -> Bool {
    !isLiteral || completed == nil || accepts(url)
  }

  /// Whether a provider that has it registered sends people to `url`.
  ///
  /// Providers compare the text (OpenID Connect Core 1.0, section 3.1.2.1). A `*` is taken to stand
  /// for anything, and the case of the host not to count: it does not at some, and where that is not
  /// known nothing is to be said. The port of the machine itself counts as the provider's rules say.
  public func accepts(_ url: URLReference) -> Bool {
    guard let registered = completed else { return false }
    if Self.matches(registered, url) { return true }
    guard url.isLoopback, url.port != nil else { return false }
    switch rules?.loopbackPort(on: platform) ?? .fixed {
    case .fixed: return false
    case .free: return Self.matches(registered.withoutPort, url.withoutPort)
    case .freeUnlessNamed: return Self.matches(registered, url.withoutPort)
    }
  }

  private static func matches(_ registered: URLReference, _ url: URLReference) -> Bool {
    if registered.differences(from: url).isSubset(of: [.hostCase]) { return true }
    guard registered.text.utf8.contains(UInt8(ascii: "*")) else { return false }
    let pattern = Array(registered.text.utf8)
    return matches(pattern[...], Array(url.text.utf8)[...])
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == UInt8(ascii: "*") {
      return (text.startIndex...text.endIndex).contains { start in
        matches(pattern.dropFirst(), text[start...])
      }
    }
    return first == text.first && matches(pattern.dropFirst(), text.dropFirst())
  }

  /// Whether it starts with a scheme (RFC 3986, section 3.1), be it `https` or an app's own.
  public var isAbsolute: Bool {
    let text = url.text
    guard let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].utf8
    guard let first = scheme.first, first.isLowercase || first.isUppercase else { return false }
    let isScheme = scheme.allSatisfy { byte in
      byte.isAlphanumeric || "+-.".utf8.contains(byte)
    }
    let rest = text[text.index(after: colon)...]
    let isPort = rest.first?.isNumber == true && rest.prefix { $0 != "/" }.allSatisfy(\.isNumber)
    return isScheme && !isPort
  }
}

extension URLReference {
  /// The same without a port, but with nothing else between host and path.
  fileprivate var withoutPort: URLReference {
    guard let scheme, port != nil, !hasUserInfo else { return self }
    let rest = [path, query.map { "?\($0)" } ?? "", fragment.map { "#\($0)" } ?? ""].joined()
    return URLReference("\(scheme)://\(host)\(rest)", at: range)
  }
}
