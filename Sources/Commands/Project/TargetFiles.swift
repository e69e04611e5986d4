import Diagnostics
import Projects
import SystemPackage

/// The files of a target as they lie on the disk.
struct TargetFiles {
  /// One of them.
  struct File {
    let location: FilePath
    var role: InputFile.Role
  }

  /// The files that are there, each once.
  private(set) var files: [File] = []
  /// What is not there, with the place in the project file.
  private(set) var failures: [String] = []
  /// Whether a values file is among that.
  private(set) var lacksLayer = false
  private let project: LoadedProject
  private let target: ProjectTarget

  /// Looks for the files of `target`; those of folders are searched as those of a command line are.
  init(_ target: ProjectTarget, of project: LoadedProject, in context: ProcessContext) async {
    self.project = project
    self.target = target
    for path in target.values?.value ?? [] {
      let location = project.location(of: path)
      if check(path, location, "values", takesFolders: false) {
        // What is given twice counts where it stands last.
        files.removeAll { $0.location == location }
        files.append(File(location: location, role: .layer))
      } else {
        lacksLayer = true
      }
    }
    await add(target.manifests, "manifests", as: .named, in: context)
    await add(target.environment, "env", as: .named, in: context)
    await add(target.registrations, "idp", as: .registration, in: context)
  }

  private mutating func add(
    _ paths: ProjectTarget.Paths?,
    _ field: String,
    as role: InputFile.Role,
    in context: ProcessContext
  ) async {
    for path in paths?.value ?? [] {
      let location = project.location(of: path)
      guard check(path, location, field, takesFolders: true) else { continue }
      guard FileSystem.isDirectory(location) == true else {
        add(location, role)
        continue
      }
      var finder = InputFinder(standardInputName: nil)
      await finder.add(location.text)
      failures += finder.failures
      for found in finder.files.compactMap(\.location) where project.ignores(found) == nil {
        add(found, role)
      }
    }
  }

  private mutating func add(_ location: FilePath, _ role: InputFile.Role) {
    guard !files.contains(where: { $0.location == location }), !project.isOwn(location) else {
      return
    }
    files.append(File(location: location, role: role))
  }

  /// Whether there is something at `location` that the field called `field` takes.
  private mutating func check(
    _ path: Located<String>,
    _ location: FilePath,
    _ field: String,
    takesFolders: Bool
  ) -> Bool {
    let reason: String
    switch FileSystem.isDirectory(location) {
    case nil: reason = "no such file or directory"
    case true? where !takesFolders: reason = "a folder; '\(field)' takes files"
    default: return true
    }
    let name = KeyText.shown(target.name.value)
    failures.append(
      "\(project.place(path.range)): cannot read '\(path.value)' of target '\(name)': \(reason)"
    )
    return false
  }

  /// Takes the layers for files of their own, of which nobody says what is missing: of a release with
  /// a layer missing nobody knows what it is given.
  mutating func standAlone() {
    for index in files.indices where files[index].role == .layer { files[index].role = .named }
  }
}
