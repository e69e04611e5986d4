/// One line of a `.gitignore`: which paths it speaks of, and whether it takes them back.
///
/// Source: gitignore(5), "PATTERN FORMAT".
struct PathPattern: Sendable {
  /// Whether it takes back what an earlier pattern says: it starts with `!`.
  let isNegated: Bool
  /// Whether it speaks of folders only: it ends in `/`.
  private let isForFolders: Bool
  /// The parts between slashes.
  private let parts: [Part]

  private enum Part: Sendable {
    /// `**`: any number of names.
    case names
    /// One name.
    case name(NamePattern)
  }

  /// The regular expression (ECMA-262) of the patterns that something could match.
  static let form: String = {
    let escape = #"\\[^/]"#
    let set = #"\[[!^]?(\]|\#(escape)|[^\]\\/])(\#(escape)|[^\]\\/])*\]"#
    let name = #"(\#(set)|\#(escape)|[^\[\\/])+"#
    return #"^(!|(?!!))/?\#(name)(/\#(name))*/?$"#
  }()

  /// Reads a pattern; `nil` if nothing could ever match it.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegated = bytes.first == UInt8(ascii: "!")
    if isNegated { bytes.removeFirst() }
    isForFolders = bytes.last == UInt8(ascii: "/")
    if isForFolders { bytes.removeLast() }
    let isAnchored = bytes.contains(UInt8(ascii: "/"))
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    guard !bytes.isEmpty else { return nil }
    var parts: [Part] = isAnchored ? [] : [.names]
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.elementsEqual("**".utf8) {
        parts.append(.names)
      } else {
        guard !part.isEmpty, let name = NamePattern(part) else { return nil }
        parts.append(.name(name))
      }
    }
    self.parts = parts
  }

  /// Whether it speaks of the path that `names` lead to.
  func matches(_ names: ArraySlice<[UInt8]>, isFolder: Bool) -> Bool {
    (isFolder || !isForFolders) && Self.match(parts[...], names)
  }

  private static func match(_ parts: ArraySlice<Part>, _ names: ArraySlice<[UInt8]>) -> Bool {
    guard let first = parts.first else { return names.isEmpty }
    let rest = parts.dropFirst()
    switch first {
    case .names where rest.isEmpty:
      // What is in a folder, and not the folder itself.
      return !names.isEmpty
    case .names:
      return (names.startIndex...names.endIndex).contains { match(rest, names[$0...]) }
    case .name(let pattern):
      guard let name = names.first, pattern.matches(name) else { return false }
      return match(rest, names.dropFirst())
    }
  }
}
