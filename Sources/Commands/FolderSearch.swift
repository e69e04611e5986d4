import AuthModel
import Diagnostics
import Subprocess
import SystemPackage

/// Lists what lies in a folder and those below it.
struct FolderSearch {
  private let folder: FilePath
  /// What the folder is called in messages.
  private let path: String
  /// What could not be read.
  private(set) var failures: [String] = []

  /// Searches `folder`, which is called `path` in messages.
  init(_ folder: FilePath, path: String) {
    self.folder = folder
    self.path = path
  }

  /// The paths from the folder, sorted by their bytes: those that git does not ignore, or where git cannot
  /// be asked all but hidden ones.
  mutating func names() async -> [FilePath] {
    if let names = await unignoredNames() { return names }
    var names: [FilePath] = []
    addNames(in: folder, below: FilePath(""), to: &names)
    return names.map { ($0, $0.bytes) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  private mutating func unignoredNames() async -> [FilePath]? {
    let result = try? await Subprocess.run(
      .name("git"),
      arguments: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
      environment: .inherit.updating(["LC_ALL": "C"]),
      workingDirectory: folder,
      output: .bytes(limit: 1 << 28),
      error: .bytes(limit: 1 << 20)
    )
    guard let result, result.terminationStatus.isSuccess else { return nil }
    failures += await closedFolders(in: result.standardError)
    // A file with a conflict is listed once a side.
    return Set(result.standardOutput.split(separator: 0).map(Array.init))
      .sorted { $0.lexicographicallyPrecedes($1) }.map { FilePath(bytes: $0) }
  }

  /// The folders that git was not let into: it goes on without, and ends well.
  private func closedFolders(in talk: [UInt8]) async -> [String] {
    let lines = String(decoding: talk, as: UTF8.self).split(separator: "\n")
    let matches = lines.compactMap {
      $0.wholeMatch(of: /warning: could not open directory '(.*)': (.*)/)?.output
    }
    guard !matches.isEmpty, let git = try? await Git(in: folder) else { return [] }
    return matches.map { _, name, reason in
      let location = git.root.pushing(FilePath(String(name)))
      return "cannot read '\(ProcessContext.current.shown(location))': \(reason.lowercased())"
    }
  }

  /// Those in `folder` without hidden folders and hidden files other than `.env`; symbolic links are
  /// followed to files only.
  private mutating func addNames(
    in folder: FilePath,
    below relative: FilePath,
    to names: inout [FilePath]
  ) {
    let own: [FilePath]
    do throws(FileFailure) {
      own = try FileSystem.names(in: folder)
    } catch {
      failures.append(error.calling(FilePath(text: path).pushing(relative).text).description)
      return
    }
    for name in own {
      let isHidden = name.string.hasPrefix(".")
      guard !isHidden || EnvironmentFile.isCalledLikeOne(name.string) else { continue }
      let isFolder =
        (try? FileSystem.kind(of: folder.pushing(name), followingLinks: false)) == .folder
      if !isFolder {
        names.append(relative.pushing(name))
      } else if !isHidden {
        addNames(in: folder.pushing(name), below: relative.pushing(name), to: &names)
      }
    }
  }
}
