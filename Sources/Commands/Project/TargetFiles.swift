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
  /// What stands for the values as they were: files and folders, if no revision does.
  private(set) var previous: [FilePath] = []
  /// Whether a values file is among that.
  private(set) var lacksLayer = false
  private let project: LoadedProject
  private let target: ProjectTarget

  /// Whether all files that lint looks at are there.
  private(set) var isWhole = true

  /// Looks for the files of `target`; those of folders are searched as those of a command line are.
  init(_ target: ProjectTarget, of project: LoadedProject, in context: ProcessContext) async {
    self.project = project
    self.target = target
    for path in target.values?.value ?? [] {
      let found = locations(of: path, "values", takesFolders: false)
      // What is given twice counts where it stands last.
      files.removeAll { found.contains($0.location) }
      files += found.map { File(location: $0, role: .layer) }
      if found.isEmpty { lacksLayer = true }
    }
    await add(target.manifests, "manifests", as: .named)
    await add(target.environment, "env", as: .named)
    await add(target.registrations, "idp", as: .registration)
    isWhole = failures.isEmpty
    for path in target.previous?.value ?? [] where path.value.revision == nil {
      previous += locations(of: path, "previous", takesFolders: true)
    }
  }

  private mutating func add(
    _ paths: ProjectTarget.Paths?,
    _ field: String,
    as role: InputFile.Role
  ) async {
    for path in paths?.value ?? [] {
      for location in locations(of: path, field, takesFolders: true) {
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
  }

  /// What `path` stands for: the file of that name, or else all that its patterns fit, by path.
  private mutating func locations(
    of path: Located<String>,
    _ field: String,
    takesFolders: Bool
  ) -> [FilePath] {
    let location = project.location(of: path)
    guard FileSystem.isDirectory(location) == nil, let glob = PathGlob(path.value) else {
      return check(path, location, field, takesFolders: takesFolders) ? [location] : []
    }
    let search = GlobSearch(glob, from: project.folder(of: path.range))
    failures += search.failures
    let found = search.found.filter { found in
      project.ignores(found) == nil && (takesFolders || FileSystem.isDirectory(found) == false)
    }
    if found.isEmpty { fail(path, "no file is called so") }
    return found
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
    do throws(Errno) {
      let isFolder = try FileSystem.kind(of: location) == .folder
      guard isFolder, !takesFolders else { return true }
      reason = "a folder; '\(field)' takes files"
    } catch {
      reason = error.description.lowercased()
    }
    fail(path, reason)
    return false
  }

  private mutating func fail(_ path: Located<String>, _ reason: String) {
    let name = KeyText.shown(target.name.value)
    failures.append(
      "\(project.place(path.range)): cannot read '\(path.value)' of target '\(name)': \(reason)"
    )
  }

  /// Takes the layers for files of their own, of which nobody says what is missing: of a release with
  /// a layer missing nobody knows what it is given.
  mutating func standAlone() {
    for index in files.indices where files[index].role == .layer { files[index].role = .named }
  }
}

extension String {
  /// The revision that a path of the form `git:REV` names.
  var revision: String? { hasPrefix("git:") ? String(dropFirst("git:".count)) : nil }
}
