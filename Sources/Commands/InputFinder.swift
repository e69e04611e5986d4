import AuthModel
import Subprocess
import SystemPackage

/// Finds the files that the paths of a command line stand for.
struct InputFinder {
  private let context = ProcessContext.current
  /// What standard input is called in reports; `<stdin>` if nobody says.
  let standardInputName: String?
  /// Whether files are taken that 'kubectl diff' writes, which have names of their own.
  var isForComparing = false
  /// The files in the order of the command line, those of a folder sorted.
  private(set) var files: [InputFile] = []
  /// What could not be found or read.
  private(set) var failures: [String] = []
  private var seen: Set<FilePath> = []

  init(standardInputName: String?, isForComparing: Bool = false) {
    self.standardInputName = standardInputName
    self.isForComparing = isForComparing
  }

  /// Whether the file at `path` is looked at if a folder is named that it is in.
  func isLookedAt(_ path: FilePath) -> Bool {
    ["yaml", "yml", "json"].contains(path.extension ?? "")
      || FileFormat(path: path.string) != .yaml
      || isForComparing && Self.isCalledAsObject(path.lastComponent?.string ?? "")
  }

  /// Whether a file is called as 'kubectl diff' calls one of its own: `apps.v1.Deployment.flyte.flyteadmin`.
  private static func isCalledAsObject(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    return zip(parts, parts.dropFirst()).contains { version, kind in
      let isVersion =
        version.first == "v" && version.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
      return isVersion && kind.first?.isUppercase == true
    }
  }

  /// Adds what `path` stands for: a file, the files in a folder, or standard input for `-`.
  mutating func add(_ path: String) async {
    if path == "-" {
      addStandardInput(as: .named)
      return
    }
    let location = context.resolve(path).lexicallyNormalized()
    switch FileSystem.isDirectory(location) {
    case nil: failures.append("cannot read '\(path)': no such file or directory")
    case false?: add(location, path: path, as: .named)
    case true?: await addFolder(location, path: path)
    }
  }

  /// Adds the layers of a release; they come before all other files.
  ///
  /// A file that is given twice counts where it stands last, for nothing of it is left of the first.
  mutating func add(_ layers: LayerOptions) {
    addLayers(layers.values, setting: layers.set)
  }

  /// Adds the values files of a release, and what `--set` says over them.
  mutating func addLayers(_ values: [String], setting expressions: [String]) {
    for (index, path) in values.enumerated() {
      guard path != "-" else {
        addStandardInput(as: .layer)
        continue
      }
      let location = context.resolve(path).lexicallyNormalized()
      let isRepeated = values[(index + 1)...].contains { later in
        later != "-" && context.resolve(later).lexicallyNormalized() == location
      }
      switch FileSystem.isDirectory(location) {
      case nil: failures.append("cannot read '\(path)': no such file or directory")
      case true?: failures.append("cannot read '\(path)': a folder; -f takes a values file")
      case false? where !isRepeated: add(location, path: path, as: .layer)
      case false?: break
      }
    }
    for expression in expressions {
      files.append(InputFile(path: "--set", origin: .argument(expression), role: .setting))
    }
  }

  private mutating func addStandardInput(as role: InputFile.Role) {
    if context.isInputTerminal {
      failures.append("cannot read '-': standard input is a terminal; pipe a file into it")
    } else if files.contains(where: \.isStandardInput) {
      failures.append("'-' can be given once only")
    } else {
      let name = standardInputName ?? "<stdin>"
      files.append(InputFile(path: name, origin: .standardInput, role: role))
    }
  }

  private mutating func add(_ location: FilePath, path: String, as role: InputFile.Role) {
    guard seen.insert(location).inserted else { return }
    files.append(InputFile(path: path, origin: .file(location), role: role))
  }

  private mutating func addFolder(_ location: FilePath, path: String) async {
    let names = await unignoredFiles(in: location) ?? allFiles(in: location)
    let shownFolder = FilePath(path)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let relative = FilePath(name)
      guard isLookedAt(relative) else { continue }
      let file = location.pushing(relative)
      guard FileSystem.isRegularFile(file) else { continue }
      add(file, path: shownFolder.pushing(relative).string, as: .found)
    }
  }

  /// The files below `folder` that git does not ignore, or `nil` where git cannot be asked.
  private func unignoredFiles(in folder: FilePath) async -> [String]? {
    let result = try? await Subprocess.run(
      .name("git"),
      arguments: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
      workingDirectory: folder,
      output: .bytes(limit: 1 << 28),
      error: .discarded
    )
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files below `folder`, without those in hidden folders and hidden ones other than `.env`,
  /// symbolic links followed to files only.
  private mutating func allFiles(in folder: FilePath, below path: String = "") -> [String] {
    var files: [String] = []
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      failures.append(error.description)
      return []
    }
    for name in names {
      let isHidden = name.hasPrefix(".")
      guard !isHidden || EnvironmentFile.isCalledLikeOne(name) else { continue }
      let location = folder.appending(name)
      switch FileSystem.isDirectory(location) {
      case true? where !isHidden && !FileSystem.isSymbolicLink(location):
        files += allFiles(in: location, below: "\(path)\(name)/")
      case false?:
        files.append("\(path)\(name)")
      default:
        break
      }
    }
    return files
  }
}
