import ArgumentParser

/// Which project a command runs in, and which of its targets count.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The project file; '.authcfg.yaml' in this folder or the nearest above it by default.",
      valueName: "path"
    )
  )
  var path: String?

  @Flag(help: "Look for no project file.")
  var isolated = false

  @Option(
    name: .customLong("target"),
    help: ArgumentHelp(
      "A target of the project file to look at, instead of all.",
      valueName: "name"
    )
  )
  var targets: [String] = []

  /// The project; `nil` if there is none.
  ///
  /// - Throws: `ProjectFailure` if a project file is there and cannot be taken, or lacks a target.
  func load(in context: ProcessContext) throws -> LoadedProject? {
    guard !isolated else { return nil }
    let found = try LoadedProject.find(at: path, in: context)
    guard let project = found else {
      guard targets.isEmpty else {
        throw ProjectFailure(["--target names a target of a project file, and there is none"])
      }
      return nil
    }
    for name in targets { _ = try project.target(called: name) }
    return project
  }

  func validate() throws {
    guard isolated else { return }
    if path != nil {
      throw ValidationError("--isolated looks for no project file; --config names one")
    }
    if !targets.isEmpty { throw ValidationError("--target names a target of a project file") }
  }
}
