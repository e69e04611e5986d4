import Diagnostics

extension RedirectURI {
  /// Whether a provider that has it registered may send people to `url`.
  ///
  /// Providers compare the text (OpenID Connect Core 1.0, section 3.1.2.1). A `*` is taken to stand
  /// for anything, and the case of the host not to count: it does not at some, and where that is not
  /// known nothing is to be said.
  public func accepts(_ url: URLReference) -> Bool {
    if self.url.differences(from: url).isSubset(of: [.hostCase]) { return true }
    guard hasWildcard else { return false }
    let pattern = Array(self.url.text.utf8)
    return Self.matches(pattern[...], Array(url.text.utf8)[...])
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
