import AuthModel
import Subprocess
import SystemPackage

/// What git knows of a folder; no argument ever goes through a shell.
struct Git {
  private let folder: FilePath
  /// The folder that paths in revisions start from.
  let root: FilePath
  /// The way from there to the folder that is looked at; empty, or with a slash at its end.
  private let prefix: String

  /// Looks at `folder`.
  ///
  /// - Throws: `DiffFailure` if it is in no repository, or if there is no git.
  init(in folder: FilePath) async throws {
    self.folder = folder
    guard let output = await Self.run(["rev-parse", "--show-toplevel"], in: folder) else {
      throw DiffFailure("--git: this folder is in no repository that git can read")
    }
    root = FilePath(String(decoding: output, as: UTF8.self).trimmedOfLineFeed)
    let place = await Self.run(["rev-parse", "--show-prefix"], in: folder) ?? []
    prefix = String(decoding: place, as: UTF8.self).trimmedOfLineFeed
  }

  /// The path, from the root on, of what lies at `path` seen from the folder.
  func pathFromRoot(_ path: String) -> String { FilePathText.normalized(prefix + path) }

  /// The files that the commit has at or below `path`, which is seen from the folder; from the root on.
  func files(at path: String, in commit: String) async -> [String] {
    let arguments = [
      "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", pathFromRoot(path),
    ]
    let output = await Self.run(arguments, in: folder) ?? []
    return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file that is different on the two sides; one of the paths is missing where it came or went.
  struct ChangedFile: Sendable {
    let old: String?
    let new: String?
  }

  /// The commit that `revision` names, as a hash.
  func commit(_ revision: String) async throws -> String {
    let name = revision.isEmpty ? "HEAD" : revision
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"]
    guard let output = await Self.run(arguments, in: folder) else {
      throw DiffFailure("--git: '\(name)' is no revision of this repository")
    }
    return String(decoding: output, as: UTF8.self).trimmedOfLineFeed
  }

  /// The last commit that two have in common.
  func base(of first: String, _ second: String) async throws -> String {
    guard let output = await Self.run(["merge-base", first, second], in: folder) else {
      throw DiffFailure("--git: the two revisions have no commit in common")
    }
    return String(decoding: output, as: UTF8.self).trimmedOfLineFeed
  }

  /// The files that differ between the commit `old` and the commit `new`, or the files on the disk.
  func changedFiles(_ old: String, _ new: String?, below paths: [String]) async throws
    -> [ChangedFile]
  {
    let arguments =
      ["diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-color", old]
      + [new].compactMap(\.self) + ["--"] + paths
    guard let output = await Self.run(arguments, in: folder) else {
      throw DiffFailure("--git: git cannot compare these revisions")
    }
    var words = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
    var files: [ChangedFile] = []
    while let status = words.popFirst(), let path = words.popFirst() {
      switch status.first {
      case "R", "C":
        guard let newPath = words.popFirst() else { break }
        files.append(ChangedFile(old: status.first == "C" ? nil : path, new: newPath))
      case "A": files.append(ChangedFile(old: nil, new: path))
      case "D": files.append(ChangedFile(old: path, new: nil))
      default: files.append(ChangedFile(old: path, new: path))
      }
    }
    return files
  }

  /// The content of the file at `path`, counted from the root or, behind `./`, from the folder; `nil` if
  /// the commit has no such file.
  func content(of path: String, in commit: String) async -> [UInt8]? {
    await Self.run(["cat-file", "blob", "\(commit):\(path)"], in: folder)
  }

  private static func run(_ arguments: [String], in folder: FilePath) async -> [UInt8]? {
    let result = try? await Subprocess.run(
      .name("git"),
      arguments: Arguments(arguments),
      workingDirectory: folder,
      output: .bytes(limit: 1 << 28),
      error: .discarded
    )
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return Array(result.standardOutput)
  }
}

extension String {
  fileprivate var trimmedOfLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
