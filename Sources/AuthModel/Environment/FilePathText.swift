/// Paths as files name each other.
public enum FilePathText {
  /// `path`, as a file at `place` writes it, seen from where `place` is seen from.
  public static func joined(_ path: String, besides place: String) -> String {
    guard !path.hasPrefix("/"), let slash = place.lastIndex(of: "/") else {
      return normalized(path)
    }
    return normalized("\(place[..<slash])/\(path)")
  }

  /// The name of the file at `path`: what stands behind the last slash.
  public static func name(of path: String) -> Substring {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The folder that `path` says the file is in, without the last slash; empty if it says none.
  public static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// `path` without empty parts, `.`, and `..` behind the name of a folder.
  public static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
