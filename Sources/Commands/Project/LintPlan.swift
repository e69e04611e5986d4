import AuthModel
import Diagnostics
import HelmValues
import Linting
import Projects
import SystemPackage

/// What a run of the linter reads, and which files it looks at together.
struct LintPlan {
  /// The files: those that were asked for, then those that are needed beside them.
  private(set) var inputs: [InputFile]
  /// The files that are looked at together; none if those are all.
  private(set) var parts: [Pipeline.Part] = []
  /// What could not be found, with its place in the project file.
  private(set) var failures: [String] = []
  /// What else there is to say.
  private(set) var remarks: [String] = []
  /// Whether files were asked for that are rightly not looked at.
  private(set) var skipsFiles = false
  private var indices: [FilePath: Int] = [:]
  private let context: ProcessContext

  /// A plan to look at all of `inputs` together.
  init(_ inputs: [InputFile], in context: ProcessContext) {
    self.inputs = inputs
    self.context = context
  }

  /// Leaves out what `project` says is not looked at: its own files, and those that it ignores unless a
  /// target has them.
  mutating func leaveOutIgnored(by project: LoadedProject) {
    let own = Set(project.targets.flatMap(\.files).map(project.location))
    inputs = inputs.filter { input in
      guard let location = input.place(in: context), !input.isLayer else { return true }
      if project.isOwn(location) || isProjectFile(location, input) {
        skipsFiles = true
        return false
      }
      guard !own.contains(location), let place = project.ignores(location) else { return true }
      skipsFiles = true
      if input.role == .named {
        remarks.append("'\(input.path)' is ignored by \(project.line(place))")
      }
      return false
    }
  }

  /// Whether a folder that is searched holds another project's file.
  private func isProjectFile(_ location: FilePath, _ input: InputFile) -> Bool {
    input.role == .found && location.lastComponent?.string == ProjectSettings.fileName
  }

  /// Puts the files of each of `targets` together.
  ///
  /// If files were asked for, only targets count that one of them belongs to; the others of its files
  /// are read as well, but nothing is said of them. What belongs to no target is looked at as ever.
  mutating func add(_ targets: [ProjectTarget], of project: LoadedProject, _ scope: Scope) async {
    let asked = inputs.indices
    indices = Dictionary(
      asked.compactMap { index in inputs[index].place(in: context).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first }
    )
    var strangers = Set(asked)
    for target in targets {
      var files = await TargetFiles(target, of: project, in: context)
      let isWanted = scope == .all || files.files.contains { indices[$0.location] != nil }
      guard isWanted else { continue }
      let roles = files.files.map { (index(of: $0, scope), $0.role) }
      strangers.subtract(roles.map(\.0))
      // What is known to belong to a target is looked at whatever is in it.
      for (index, _) in roles where inputs[index].role == .found {
        inputs[index] = inputs[index].playing(.named)
      }
      failures += files.failures
      if files.lacksLayer { files.standAlone() }
      parts.append(
        Pipeline.Part(
          target: target,
          roles: zip(roles, files.files).map { (SourceFile.ID($0.0), $1.role) },
          isWhole: files.isWhole
        )
      )
    }
    guard !strangers.isEmpty else { return }
    let roles = strangers.sorted().map { (SourceFile.ID($0), inputs[$0].role) }
    parts.append(Pipeline.Part(target: nil, roles: roles, isWhole: true))
  }

  /// Which files of targets are looked at.
  enum Scope {
    /// All of them.
    case all
    /// Those that were asked for.
    case asked
  }

  private mutating func index(of file: TargetFiles.File, _ scope: Scope) -> Int {
    if let index = indices[file.location] { return index }
    indices[file.location] = inputs.count
    inputs.append(
      InputFile(
        path: context.shown(file.location),
        origin: .file(file.location),
        role: scope == .all ? file.role : .partner
      )
    )
    return inputs.count - 1
  }
}

extension ProjectTarget {
  /// The files that lint looks at, as they are written.
  var files: [Located<String>] {
    [values, manifests, environment, registrations].flatMap { $0?.value ?? [] }
  }
}
