import Diagnostics

/// Patterns of paths as in a `.gitignore`, of which the last that speaks of a path counts.
public struct PathPatterns: Sendable {
  private let patterns: [PathPattern]

  /// Reads patterns; those that nothing could match have no effect.
  public init(_ texts: [String]) {
    patterns = texts.compactMap(PathPattern.init)
  }

  /// Whether the file at `path`, from the folder that the patterns are for, is one of them, or lies in a
  /// folder that is; nothing takes a file out of such a folder.
  public func match(_ path: String) -> Bool {
    guard !patterns.isEmpty else { return false }
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    return names.indices.contains { end in
      let isFolder = end + 1 < names.count
      let last = patterns.last { $0.matches(names[...end], isFolder: isFolder) }
      return last.map { !$0.isNegated } ?? false
    }
  }

  /// The patterns in `list` that nothing could match.
  static func mistakes(in list: Located<[Located<String>]>?) -> [ProjectMistake] {
    (list?.value ?? []).filter { PathPattern($0.value) == nil }.map {
      ProjectMistake("no path can match this pattern", at: $0.range)
    }
  }
}
