import Diagnostics

/// A path with patterns in it, as a shell has them: `*`, `?` and `[a-z]` in a name, and `**` for any folders.
public struct PathGlob: Sendable {
  /// What stands between two slashes.
  public enum Part: Sendable {
    /// A name as it is.
    case name([UInt8])
    /// Names that a pattern fits.
    case names(GlobPattern)
    /// Any number of folders; what is in them, if it comes last.
    case folders
  }

  /// The parts in order.
  public let parts: [Part]
  /// Whether the path starts at the root.
  public let isAbsolute: Bool

  /// Reads `text`, which is in the way of `PathText`; `nil` if it is a path and no pattern.
  public init?(_ text: String) {
    let bytes = PathText.bytes(of: text)
    guard bytes.contains(where: "*?[".utf8.contains) else { return nil }
    var parts: [Part] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("**".utf8) {
        parts.append(.folders)
      } else if part.contains(where: "*?[".utf8.contains) {
        guard let pattern = NamePattern(part) else { return nil }
        let isForHidden = part.first == UInt8(ascii: ".")
        parts.append(.names(GlobPattern(pattern: pattern, isForHidden: isForHidden)))
      } else {
        parts.append(.name(Array(part)))
      }
    }
    self.parts = parts
    isAbsolute = bytes.first == UInt8(ascii: "/")
  }
}

/// A pattern of a name, which takes hidden ones only if it starts with a dot itself.
public struct GlobPattern: Sendable {
  let pattern: NamePattern
  let isForHidden: Bool

  /// Whether it is a pattern of `name`.
  public func matches(_ name: [UInt8]) -> Bool {
    (isForHidden || name.first != UInt8(ascii: ".")) && pattern.matches(name)
  }
}
