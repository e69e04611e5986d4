import ArgumentParser
import Diagnostics
import SystemPackage

/// Files to look at that are named in a list.
struct FileListOptions: ParsableArguments {
  @Option(help: "A file with the paths of more files, one a line, or '-' for standard input.")
  var filesFrom: String?

  @Flag(
    name: .customShort("0"),
    help:
      "The paths of --files-from end in NUL, as 'git ls-files -z' and 'find -print0' write them."
  )
  var endsInNUL = false

  /// The paths in the list, empty lines left out.
  ///
  /// - Throws: `FileFailure` if the list cannot be read.
  func paths(in context: ProcessContext) throws -> [String] {
    guard let filesFrom else { return [] }
    let bytes: [UInt8]
    if filesFrom == "-" {
      guard !context.isInputTerminal else {
        throw ValidationError("--files-from '-': standard input is a terminal; pipe a list into it")
      }
      bytes = try context.standardInput(.max)
    } else {
      bytes = try FileSystem.read(context.resolve(filesFrom))
    }
    let separator = endsInNUL ? 0 : UInt8(ascii: "\n")
    guard endsInNUL || !bytes.contains(0) else {
      throw ValidationError("--files-from '\(filesFrom)': the paths end in NUL; add -0")
    }
    return bytes.split(separator: separator).map { line in
      let isWindows = !endsInNUL && line.last == UInt8(ascii: "\r")
      return PathText.text(of: isWindows ? line.dropLast() : line)
    }
  }

  func validate() throws {
    guard !endsInNUL || filesFrom != nil else {
      throw ValidationError("-0 says how --files-from is read, which is not given")
    }
  }
}
