import Diagnostics
import Projects
import SystemPackage

/// Targets of a project as they were and as they are.
struct DiffTargets {
  private let project: LoadedProject
  private let targets: [ProjectTarget]
  /// Whether the targets were named, so that each is compared and nothing else is.
  private let isNamed: Bool
  private let context = ProcessContext.current

  /// Looks at those of `names`, or else at all.
  init(_ project: LoadedProject, called names: [String]) {
    self.project = project
    isNamed = !names.isEmpty
    targets = project.targets.filter { names.isEmpty || names.contains($0.name.value) }
  }

  /// Each target beside its `previous` values.
  ///
  /// - Throws: `DiffFailure` if one has none.
  func previousParts() async throws -> [DiffRun.Part] {
    var parts: [DiffRun.Part] = []
    for target in targets {
      guard let previous = target.previous, let first = previous.value.first else {
        throw DiffFailure(
          "target '\(KeyText.shown(target.name.value))' has no 'previous' to compare with; set it, or name a revision with --git"
        )
      }
      let now = await TargetFiles(target, of: project, in: context)
      let old: DiffSide
      if let revision = first.value.revision {
        guard previous.value.count == 1 else {
          throw DiffFailure("\(project.place(previous.range)): a revision stands alone")
        }
        let sides = try await GitSides(revision)
        old = await side(of: target, now, in: sides.old, sides.git)
      } else {
        old = side(before: now)
      }
      parts.append(DiffRun.Part(target: target, old: old, new: side(now)))
    }
    return parts
  }

  /// The targets that differ between two revisions, and by themselves the other files that do, unless
  /// targets were named.
  func parts(in sides: GitSides) async throws -> [DiffRun.Part] {
    let changed = try await sides.changedFiles(below: [])
    let paths = Set(changed.flatMap { [$0.old, $0.new] }.compactMap(\.self))
    var known: Set<String> = []
    var parts: [DiffRun.Part] = []
    for target in targets {
      let now = await TargetFiles(target, of: project, in: context)
      let old = await side(of: target, now, in: sides.old, sides.git)
      let new: DiffSide =
        if let commit = sides.new { await side(of: target, now, in: commit, sides.git) } else {
          side(now)
        }
      let own = Set((old.members + new.members).map { sides.git.pathFromRoot($0.name) })
      known.formUnion(own)
      guard isNamed || !own.isDisjoint(with: paths) else { continue }
      parts.append(DiffRun.Part(target: target, old: old, new: new))
    }
    guard !isNamed else { return parts }
    let rest = changed.filter { file in
      ![file.old, file.new].contains { $0.map(known.contains) == true }
        && !isLeftOut(sides.git.root.appending(file.new ?? file.old ?? ""))
    }
    let (old, new) = await sides.sides(of: rest)
    return parts + [DiffRun.Part(old: old, new: new)]
  }

  /// Whether the project says that nobody looks at `location`.
  private func isLeftOut(_ location: FilePath) -> Bool {
    project.isOwn(location) || project.ignores(location) != nil
  }

  /// The files of a target as they lie on the disk.
  private func side(_ files: TargetFiles) -> DiffSide {
    DiffSide(members: files.files.map(member), isFolder: true, failures: files.failures)
  }

  private func member(_ file: TargetFiles.File) -> DiffSide.Member {
    let path = context.shown(file.location)
    let input = InputFile(path: path, origin: .file(file.location), role: file.role)
    return DiffSide.Member(input: input, name: path)
  }

  /// The files of a target with `previous` in the place of its values.
  private func side(before now: TargetFiles) -> DiffSide {
    var side = DiffSide(isFolder: true)
    for location in now.previous {
      guard FileSystem.isDirectory(location) == true else {
        side.members.append(member(TargetFiles.File(location: location, role: .layer)))
        continue
      }
      let names = now.files.filter { $0.role == .layer }.compactMap(\.location.lastComponent)
      let files = names.map { location.appending($0) }
      side.members += files.filter(FileSystem.isRegularFile).map {
        member(TargetFiles.File(location: $0, role: .layer))
      }
    }
    side.members += now.files.filter { $0.role != .layer }.map(member)
    return side
  }

  /// The files of a target as `commit` has them: those that are on the disk, and those that are not any
  /// longer.
  private func side(
    of target: ProjectTarget,
    _ now: TargetFiles,
    in commit: String,
    _ git: Git
  ) async -> DiffSide {
    var files = now.files.map { (path: context.shown($0.location), role: $0.role) }
    var known = Set(files.map { git.pathFromRoot($0.path) })
    let fields: [(ProjectTarget.Paths?, InputFile.Role)] = [
      (target.values, .layer), (target.manifests, .named), (target.environment, .named),
      (target.registrations, .registration),
    ]
    let finder = InputFinder(standardInputName: nil)
    for (paths, role) in fields {
      for path in paths?.value ?? [] {
        let shown = context.shown(project.location(of: path))
        for file in await git.files(at: shown, in: commit) where known.insert(file).inserted {
          let isWhole = file == git.pathFromRoot(shown)
          guard isWhole || finder.isLookedAt(FilePath(file)) else { continue }
          let location = git.root.appending(file)
          files.append((path: context.shown(location), role: role))
        }
      }
    }
    var side = DiffSide(isFolder: true)
    for (path, role) in files {
      guard let content = await git.content(of: git.pathFromRoot(path), in: commit) else {
        continue
      }
      let input = InputFile(path: path, origin: .content(content), role: role)
      side.members.append(DiffSide.Member(input: input, name: path))
    }
    return side
  }
}
