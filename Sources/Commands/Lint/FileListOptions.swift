import ArgumentParser

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

  /// The list that was named.
  var list: FileList? { filesFrom.map { FileList(path: $0, endsInNUL: endsInNUL) } }

  func validate() throws {
    guard !endsInNUL || filesFrom != nil else {
      throw ValidationError("-0 says how --files-from is read, which is not given")
    }
  }
}
