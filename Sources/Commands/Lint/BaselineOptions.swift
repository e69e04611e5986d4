import ArgumentParser

/// Findings that are known, and not to be reported.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: "The file with the findings that are known; only others are reported."
  )
  var path: String?

  @Option(
    name: .customLong("write-baseline"),
    help: "The file that all findings are written to as known; none is reported then."
  )
  var newPath: String?

  @Flag(
    name: .customLong("prune-baseline"),
    help: "Remove from the file of --baseline what is no longer found in the files looked at."
  )
  var prunes = false

  func validate() throws {
    guard path == nil || newPath == nil else {
      throw ValidationError("--write-baseline writes all findings anew; leave out --baseline")
    }
    guard !prunes || path != nil else {
      throw ValidationError("--prune-baseline needs the file: --baseline FILE")
    }
  }

  /// What was said.
  var request: BaselineRequest {
    BaselineRequest(path: path, newPath: newPath, prunes: prunes)
  }
}
