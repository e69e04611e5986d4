import ArgumentParser
import Diagnostics
import SystemPackage

/// A file that names files to look at.
struct FileList {
  /// Where it is; `-` for standard input.
  let path: String
  /// Whether its paths end in NUL, rather than at the end of a line.
  let endsInNUL: Bool

  /// The paths in the list, empty lines left out.
  ///
  /// - Throws: `FileFailure` if the list cannot be read.
  func paths(in context: ProcessContext) throws -> [String] {
    let bytes: [UInt8]
    if path == "-" {
      guard !context.isInputTerminal else {
        throw ValidationError("--files-from '-': standard input is a terminal; pipe a list into it")
      }
      bytes = try context.standardInput(.max)
    } else {
      bytes = try FileSystem.read(context.resolve(path))
    }
    let separator = endsInNUL ? 0 : UInt8(ascii: "\n")
    guard endsInNUL || !bytes.contains(0) else {
      throw ValidationError("--files-from '\(path)': the paths end in NUL; add -0")
    }
    return bytes.split(separator: separator).map { line in
      let isWindows = !endsInNUL && line.last == UInt8(ascii: "\r")
      return PathText.text(of: isWindows ? line.dropLast() : line)
    }
  }
}
