public import Diagnostics

/// The scopes that a client asks for (RFC 6749, section 3.3), as a configuration lists them.
public struct ScopeList: Sendable {
  /// The scopes in their order.
  public let scopes: [Located<String>]
  /// Where the list, or the text with all of them, is written.
  public let range: SourceRange

  /// Takes scopes that are written one by one.
  public init(_ scopes: [Located<String>], range: SourceRange) {
    self.scopes = scopes
    self.range = range
  }

  /// Takes scopes that are written in one text with blanks between them, as they are sent.
  public init(_ text: Located<String>) {
    let start = text.textRange
    var offset = 0
    var scopes: [Located<String>] = []
    for scope in text.value.split(separator: " ", omittingEmptySubsequences: false) {
      let count = scope.utf8.count
      let range = start?.slice(offset, count: count) ?? text.range
      if count > 0 { scopes.append(Located(String(scope), at: range)) }
      offset += count + 1
    }
    self.init(scopes, range: text.range)
  }

  /// The scope `name` where it is written first, if it is.
  public subscript(name: String) -> Located<String>? { scopes.first { $0.value == name } }
}
