import AuthModel
import Diagnostics
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
  /// What was found and is no file to look at.
  private(set) var remarks: [String] = []
  private var seen: Set<FilePath> = []

  init(standardInputName: String?, isForComparing: Bool = false) {
    self.standardInputName = standardInputName
    self.isForComparing = isForComparing
  }

  /// Whether the file at `path` is looked at if a folder is named that it is in.
  func isLookedAt(_ path: FilePath) -> Bool {
    ["yaml", "yml", "json"].contains(path.extension ?? "")
      || FileFormat(path: path.text) != .yaml
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
    let shown = PathText.text(of: PathText.bytes(of: path))
    do throws(Errno) {
      let isFolder = try FileSystem.kind(of: location) == .folder
      if isFolder {
        await addFolder(location, path: shown)
      } else {
        add(location, path: shown, as: .named)
      }
    } catch {
      fail(shown, error)
    }
  }

  private mutating func fail(_ path: String, _ reason: Errno) {
    failures.append("cannot read '\(path)': \(reason.description.lowercased())")
  }

  /// Adds the layers of a release; they come before all other files.
  ///
  /// A file that is given twice counts where it stands last, for nothing of it is left of the first.
  mutating func add(_ layers: Layers) {
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
      do throws(Errno) {
        switch try FileSystem.kind(of: location) {
        case .folder: failures.append("cannot read '\(path)': a folder; -f takes a values file")
        case _ where !isRepeated: add(location, path: path, as: .layer)
        default: break
        }
      } catch {
        fail(path, error)
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
    var search = FolderSearch(location, path: path)
    let names = await search.names()
    failures += search.failures
    for name in names where isLookedAt(name) {
      addFound(location.pushing(name), path: FilePath(text: path).pushing(name).text)
    }
  }

  /// Adds a file of a folder, if there are bytes in it that are at rest.
  private mutating func addFound(_ location: FilePath, path: String) {
    do throws(Errno) {
      switch try FileSystem.kind(of: location) {
      case .file: add(location, path: path, as: .found)
      case .folder: break
      case .pipe: remarks.append("'\(path)' is a pipe; it is left alone")
      case .other: remarks.append("'\(path)' is no regular file; it is left alone")
      }
    } catch .noSuchFileOrDirectory {
      // To git a file that was deleted is there until that is committed.
      guard FileSystem.isSymbolicLink(location) else { return }
      remarks.append("'\(path)' is a link that leads nowhere; it is left alone")
    } catch {
      fail(path, error)
    }
  }
}
