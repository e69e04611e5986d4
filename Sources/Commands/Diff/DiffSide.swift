import AuthModel
import Diagnostics
import SystemPackage

/// What one side of a comparison is made of.
struct DiffSide: Sendable {
  /// A file with the name that both sides have for it.
  struct Member: Sendable {
    let input: InputFile
    let name: String
  }

  /// The files; layers are among them.
  var members: [Member] = []
  /// Whether it is a folder, or a revision, of which one file may be missing.
  var isFolder = false
  /// What could not be found or read.
  var failures: [String] = []

  /// Nothing at all, as git has it for a file that comes or goes.
  static let nothing = DiffSide(isFolder: true)

  /// What `path` stands for: a file, or the files in a folder.
  static func at(_ path: String, standardInputName: String?) async -> DiffSide {
    var finder = InputFinder(standardInputName: standardInputName, isForComparing: true)
    await finder.add(path)
    let isFolder =
      path != "-" && FileSystem.isDirectory(ProcessContext.current.resolve(path)) == true
    let folder = FilePath(path)
    let members = finder.files.map { file in
      var name = FilePath(file.path)
      if isFolder { _ = name.removePrefix(folder) }
      return Member(input: file, name: isFolder ? name.string : "")
    }
    return DiffSide(members: members, isFolder: isFolder, failures: finder.failures)
  }

  /// The layers of a release.
  static func layers(
    _ values: [String],
    setting expressions: [String],
    standardInputName: String?
  ) -> DiffSide {
    var finder = InputFinder(standardInputName: standardInputName)
    finder.addLayers(values, setting: expressions)
    let members = finder.files.map { Member(input: $0, name: "") }
    return DiffSide(members: members, failures: finder.failures)
  }
}
