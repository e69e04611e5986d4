import Subprocess
import SystemPackage

/// Finds the files that the paths of a command line stand for.
struct InputFinder {
  private let context = ProcessContext.current
  /// The files in the order of the command line, those of a folder sorted.
  private(set) var files: [InputFile] = []
  /// What could not be found or read.
  private(set) var failures: [String] = []
  private var seen: Set<FilePath> = []

  /// The endings of the files that are looked at in a folder.
  private static let extensions: Set = ["yaml", "yml", "json"]

  /// Adds what `path` stands for: a file, the files in a folder, or standard input for `-`.
  mutating func add(_ path: String, standardInputName: String?) async {
    if path == "-" {
      addStandardInput(standardInputName)
      return
    }
    let location = context.resolve(path).lexicallyNormalized()
    switch FileSystem.isDirectory(location) {
    case nil: failures.append("cannot read '\(path)': no such file or directory")
    case false?: add(location, path: path, isNamed: true)
    case true?: await addFolder(location, path: path)
    }
  }

  private mutating func addStandardInput(_ name: String?) {
    if context.isInputTerminal {
      failures.append("cannot read '-': standard input is a terminal; pipe a file into it")
    } else if files.contains(where: { $0.location == nil }) {
      failures.append("'-' can be given once only")
    } else {
      files.append(InputFile(path: name ?? "<stdin>", location: nil, isNamed: true))
    }
  }

  private mutating func add(_ location: FilePath, path: String, isNamed: Bool) {
    guard seen.insert(location).inserted else { return }
    files.append(InputFile(path: path, location: location, isNamed: isNamed))
  }

  private mutating func addFolder(_ location: FilePath, path: String) async {
    let names = await unignoredFiles(in: location) ?? allFiles(in: location)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let file = location.appending(FilePath(name).components)
      guard Self.extensions.contains(file.extension ?? "") else { continue }
      guard FileSystem.isRegularFile(file) else { continue }
      add(file, path: FilePath(path).appending(FilePath(name).components).string, isNamed: false)
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

  /// The files below `folder`, without those in hidden folders, symbolic links followed to files
  /// only.
  private mutating func allFiles(in folder: FilePath, below path: String = "") -> [String] {
    var files: [String] = []
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      failures.append(error.description)
      return []
    }
    for name in names where !name.hasPrefix(".") {
      let location = folder.appending(name)
      switch FileSystem.isDirectory(location) {
      case true? where !FileSystem.isSymbolicLink(location):
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
