import SystemPackage

/// Two revisions of a repository, the newer of which may be the files on the disk.
struct GitSides {
  let git: Git
  /// The older commit.
  let old: String
  /// The newer commit; `nil` for the files on the disk.
  let new: String?

  /// Reads `range`: `REV` for what has changed since, `OLD..NEW`, or `OLD...NEW` for what NEW has changed
  /// since the two parted.
  init(_ range: String) async throws {
    git = try await Git(in: ProcessContext.current.workingDirectory)
    let isParted = range.contains("...")
    let parts = range.split(separator: isParted ? "..." : "..", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw DiffFailure("--git takes REV, OLD..NEW or OLD...NEW") }
    let first = try await git.commit(String(parts[0]))
    let second = parts.count == 2 ? try await git.commit(String(parts[1])) : nil
    old = if isParted, let second { try await git.base(of: first, second) } else { first }
    new = second
  }

  /// The files that differ.
  func changedFiles(below paths: [String]) async throws -> [Git.ChangedFile] {
    try await git.changedFiles(old, new, below: paths)
  }

  /// Both sides of `files`, those that were renamed under their new name.
  func sides(of files: [Git.ChangedFile]) async -> (DiffSide, DiffSide) {
    let finder = InputFinder(standardInputName: nil)
    var before = DiffSide(isFolder: true)
    var after = DiffSide(isFolder: true)
    for file in files {
      guard let name = file.new ?? file.old, finder.isLookedAt(FilePath(name)) else { continue }
      if let path = file.old, let content = await git.content(of: path, in: old) {
        before.members.append(member(path, content, name: name))
      }
      guard let path = file.new else { continue }
      if let new {
        guard let content = await git.content(of: path, in: new) else { continue }
        after.members.append(member(path, content, name: name))
      } else {
        let location = git.root.appending(path)
        guard FileSystem.isRegularFile(location) else { continue }
        let input = InputFile(path: path, origin: .file(location), role: .found)
        after.members.append(DiffSide.Member(input: input, name: name))
      }
    }
    return (before, after)
  }

  /// The layers of a release as they were and are.
  func layers(_ layers: Layers, standardInputName: String?) async -> (DiffSide, DiffSide) {
    let expressions = layers.set.map { expression in
      DiffSide.Member(
        input: InputFile(path: "--set", origin: .argument(expression), role: .setting),
        name: ""
      )
    }
    func side(of commit: String) async -> DiffSide {
      var side = DiffSide()
      for path in layers.values {
        if let content = await git.content(of: "./\(path)", in: commit) {
          let input = InputFile(path: path, origin: .content(content), role: .layer)
          side.members.append(DiffSide.Member(input: input, name: ""))
        } else {
          side.failures.append("--git: no '\(path)' below this folder in the revision")
        }
      }
      side.members += expressions
      return side
    }
    let before = await side(of: old)
    guard let new else {
      return (
        before,
        .layers(layers.values, setting: layers.set, standardInputName: standardInputName)
      )
    }
    return (before, await side(of: new))
  }

  private func member(_ path: String, _ content: [UInt8], name: String) -> DiffSide.Member {
    DiffSide.Member(
      input: InputFile(path: path, origin: .content(content), role: .found),
      name: name
    )
  }
}
