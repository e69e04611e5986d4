import AuthModel
import Diagnostics
import HelmValues
import Projects
import SystemPackage
import YAML

/// The project that a command runs in: what its files say, and where they lie.
struct LoadedProject: Sendable {
  /// A project file and where it lies.
  struct File: Sendable {
    let stream: YAML.Stream
    let location: FilePath

    var folder: FilePath { location.removingLastComponent() }
  }

  /// What the files say together.
  let bound: BoundProject
  /// The files; the one that was looked for last, and before it those that it extends.
  let files: [File]

  var settings: ProjectSettings { bound.settings }
  var targets: [ProjectTarget] { settings.targets?.all ?? [] }

  /// Looks for the project file and reads it, with those that it extends.
  ///
  /// It is the file at `path`, or else the nearest one, up to the top of the repository.
  ///
  /// - Returns: The project; `nil` if there is no such file.
  /// - Throws: `ProjectFailure` if there is one and it cannot be taken.
  static func find(at path: String?, in context: ProcessContext) throws -> LoadedProject? {
    if let path {
      return try LoadedProject(at: context.resolve(path).lexicallyNormalized(), path, context)
    }
    var folder = context.workingDirectory.lexicallyNormalized()
    while true {
      let location = folder.appending(ProjectSettings.fileName)
      if FileSystem.isDirectory(location) == false {
        return try LoadedProject(location, context.shown(location), context)
      }
      let isTop = FileSystem.isDirectory(folder.appending(".git")) != nil
      guard !isTop, folder.removeLastComponent() else { return nil }
    }
  }

  private init(at location: FilePath, _ path: String, _ context: ProcessContext) throws {
    if FileSystem.isDirectory(location) == true {
      throw ProjectFailure(["--config '\(path)' is a folder; expected a project file"])
    }
    try self.init(location, path, context)
  }

  private init(_ location: FilePath, _ path: String, _ context: ProcessContext) throws {
    var chain = ProjectChain()
    try chain.read(location, path, context)
    files = chain.files.reversed()
    bound = bind(project: files.map(\.stream))
    let mistakes = bound.mistakes.map { (range: $0.range, message: $0.message) }
    let problems = files.flatMap(\.stream.problems).map {
      (range: $0.range, message: $0.kind.words)
    }
    let all = (problems.isEmpty ? mistakes : problems).sorted { $0.range < $1.range }
    guard all.isEmpty else {
      let places = places
      throw ProjectFailure(all.map { "\(places.text($0.range)): \($0.message)" })
    }
  }

  private var places: Places { Places(files.map(\.stream.file)) }

  /// `.authcfg.yaml:12:9`.
  func place(_ range: SourceRange) -> String { places.text(range) }

  /// `.authcfg.yaml:12`.
  func line(_ range: SourceRange) -> String {
    let (path, line) = places.line(range)
    return "\(path):\(line)"
  }

  /// The folder of the file that `range` lies in.
  func folder(of range: SourceRange) -> FilePath {
    let file = files.first { $0.stream.file.id == range.file } ?? files[files.count - 1]
    return file.folder
  }

  /// Where the file lies that `path` names.
  func location(of path: Located<String>) -> FilePath {
    folder(of: path.range).pushing(FilePath(text: path.value)).lexicallyNormalized()
  }

  /// The target called `name`.
  func target(called name: String) throws -> ProjectTarget {
    if let target = targets.first(where: { $0.name.value == name }) { return target }
    let names = targets.map(\.name.value)
    let meant = Spelling.closest(to: name, among: names)
    let known = names.map { "'\(KeyText.shown($0))'" }.joined(separator: ", ")
    let hint =
      meant.map { "; did you mean '\(KeyText.shown($0))'?" }
      ?? (names.isEmpty ? ", nor any other" : "; it has \(known)")
    throw ProjectFailure([
      "--target: '\(files[files.count - 1].stream.file.path)' has no target "
        + "'\(KeyText.shown(name))'\(hint)"
    ])
  }

  /// Whether `location` is one of the project's own files.
  func isOwn(_ location: FilePath) -> Bool { files.contains { $0.location == location } }

  /// The patterns of files that are not looked at; if `location` is one of them, where that is said.
  func ignores(_ location: FilePath) -> SourceRange? {
    guard let ignored = settings.ignored else { return nil }
    guard let path = folder(of: ignored.range).pathInside(location) else { return nil }
    return PathPatterns(ignored.value.map(\.value)).match(path) ? ignored.range : nil
  }
}

/// The files of a project as they extend each other, the first one first.
private struct ProjectChain {
  private(set) var files: [LoadedProject.File] = []

  /// Reads the file at `location` and those that it extends.
  mutating func read(_ start: FilePath, _ path: String, _ context: ProcessContext) throws {
    var (location, path) = (start, path)
    var extending: Located<String>?
    while true {
      if files.contains(where: { $0.location == location }) {
        throw failure("'extends' leads back to '\(path)'", at: extending)
      }
      guard FileSystem.isDirectory(location) != true else {
        throw failure("'\(path)' is a folder; expected a project file", at: extending)
      }
      let bytes: [UInt8]
      do {
        bytes = try FileSystem.read(location, limit: Limits.standard.fileSize)
      } catch {
        throw failure("cannot read '\(path)': \(error.reason)", at: extending)
      }
      let id = SourceFile.ID(files.count)
      let stream = YAML.read(SourceFile(id: id, path: path, bytes: bytes))
      let file = LoadedProject.File(stream: stream, location: location)
      files.append(file)
      guard let next = stream.extended, !next.value.isEmpty else { return }
      extending = next
      location = file.folder.pushing(FilePath(text: next.value)).lexicallyNormalized()
      path = context.shown(location)
    }
  }

  private func failure(_ message: String, at extending: Located<String>?) -> ProjectFailure {
    let place = extending.map { Places(files.map(\.stream.file)).text($0.range) + ": " }
    return ProjectFailure([(place ?? "") + message])
  }
}

extension YAML.Stream {
  /// The path of the file that this one extends.
  fileprivate var extended: Located<String>? {
    guard let root = documents.first?.root, root.kind == .mapping else { return nil }
    guard let value = Value(root).value(of: "extends"), value.isScalar, !value.isNull else {
      return nil
    }
    return Located(value.text, at: value.range)
  }
}

extension ProcessContext {
  /// The path of `location` as reports have it.
  func shown(_ location: FilePath) -> String {
    workingDirectory.lexicallyNormalized().relativePath(to: location)
  }
}
