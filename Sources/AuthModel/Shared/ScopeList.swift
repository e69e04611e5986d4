public import Diagnostics

/// The scopes that a client asks for (RFC 6749, section 3.3), as a configuration lists them.
///
/// Whatever a scalar holds is sent as it is, so that a blank in it parts two scopes even in a list.
public struct ScopeList: Sendable {
  /// The scopes in their order.
  public let scopes: [Located<String>]
  /// Where the list, or the text with all of them, is written.
  public let range: SourceRange
  /// The scalars that they stand in.
  let scalars: [Located<String>]
  /// Whether those are items of a list.
  let isList: Bool

  /// Takes the items of the list at `range`, or the parts of a text there, each with the range of all.
  public init(_ items: [Located<String>], range: SourceRange) {
    let isList = items.allSatisfy { $0.range != range }
    let isText = !isList && items.count == 1
    self.range = range
    self.isList = isList
    scalars = isList || isText ? items : []
    scopes = isList || isText ? items.flatMap(\.words) : items
  }

  /// Takes one text with all scopes.
  public init(_ text: Located<String>) {
    self.init([text], range: text.range)
  }

  /// The scope `name` where it is written first, if it is.
  public subscript(name: String) -> Located<String>? { scopes.first { $0.value == name } }

  /// Whether something in them has still to be filled in.
  public var isUnfinished: Bool {
    (scalars + scopes).contains { Placeholder.isUnfinished($0.value) }
  }
}

extension Located<String> {
  /// The parts between blanks and line breaks, each at its own place if the text stands there byte for byte.
  fileprivate var words: [Located<String>] {
    let bytes = Array(value.utf8)
    guard bytes.contains(where: \.isBlankOrBreak) else { return bytes.isEmpty ? [] : [self] }
    let text = textRange
    return bytes.split(whereSeparator: \.isBlankOrBreak).map { word in
      let place = text?.slice(word.startIndex, count: word.count) ?? range
      return Located(String(decoding: word, as: UTF8.self), at: place)
    }
  }
}
