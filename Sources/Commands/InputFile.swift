import Diagnostics
import SystemPackage

/// A file that a command was asked to look at.
struct InputFile: Sendable {
  /// The path as it appears in reports.
  let path: String
  /// Where its bytes come from; `nil` for standard input.
  let location: FilePath?
  /// Whether it was named itself, rather than a folder it is in.
  let isNamed: Bool

  /// Reads it; at most one byte more than `limit`.
  func read(_ id: SourceFile.ID, limit: Int) throws -> SourceFile {
    let bytes =
      if let location {
        try FileSystem.read(location, limit: limit)
      } else {
        try ProcessContext.current.standardInput(limit)
      }
    return SourceFile(id: id, path: path, bytes: bytes)
  }
}
