/// Which project is meant, and what of it.
struct ProjectRequest {
  /// The project file; the nearest one if nobody names it.
  var path: String?
  /// Whether no project file is looked for.
  var isIsolated = false
  /// The targets to look at; all if none is named.
  var targets: [String] = []

  /// The project; `nil` if there is none.
  ///
  /// - Throws: `ProjectFailure` if a project file is there and cannot be taken, or lacks a target.
  func load(in context: ProcessContext) throws -> LoadedProject? {
    guard !isIsolated else { return nil }
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
}
