import SystemPackage

extension FilePath {
  /// The text of the path of `other` from this folder; both are absolute and have no `.` and `..` in them.
  func relativePath(to other: FilePath) -> String {
    let own = Array(components)
    let names = Array(other.components)
    let shared = zip(own, names).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - shared)
    let path = (up + names[shared...].map { FilePath($0).text }).joined(separator: "/")
    return path.isEmpty ? "." : path
  }

  /// The path of `other` from this folder, if it lies in it.
  func pathInside(_ other: FilePath) -> String? {
    let path = relativePath(to: other)
    return path == ".." || path.hasPrefix("../") || path == "." ? nil : path
  }
}
