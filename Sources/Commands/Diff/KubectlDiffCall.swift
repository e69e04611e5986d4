import SystemPackage

/// How 'kubectl diff' calls an external diff of several words: the program, both folders, and behind them the
/// other words (kubectl, `pkg/cmd/diff/diff.go`).
struct KubectlDiffCall {
  /// The same in the order in which a person would write it.
  let arguments: [String]

  /// Takes the arguments; `nil` if they are of another form.
  init?(_ arguments: [String]) {
    guard arguments.count > 2, arguments[2] == "diff",
      Self.isFolder(arguments[0], "LIVE-"), Self.isFolder(arguments[1], "MERGED-")
    else { return nil }
    self.arguments = ["diff", arguments[0], arguments[1]] + arguments.dropFirst(3)
  }

  private static func isFolder(_ path: String, _ prefix: String) -> Bool {
    FilePath(path).lastComponent?.string.hasPrefix(prefix) == true
  }
}
