import Reporting
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The paths that files have in a repository, as those want them who show findings beside its lines.
struct RepositoryPaths: Sendable {
  private let context: ProcessContext
  /// The folder of the repository, symbolic links followed.
  private let root: FilePath

  /// Those below the folder that GitHub or GitLab has checked the repository out into, or else below the
  /// working directory.
  init(in context: ProcessContext) {
    self.context = context
    let own = Self.resolved(context.workingDirectory)
    let checkouts = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { context.environment[$0] }
      .filter { !$0.isEmpty }.map { Self.resolved(FilePath($0)) }
    root = checkouts.first { own == $0 || $0.pathInside(own) != nil } ?? own
  }

  /// The path of the file that is called `path` in reports: the file itself, wherever a link to it lies; as
  /// it is if it lies elsewhere.
  func path(of path: String) -> String {
    root.pathInside(Self.resolved(context.resolve(path))) ?? path.relativePath
  }

  private static func resolved(_ path: FilePath) -> FilePath {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
      return path.lexicallyNormalized()
    }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }
}
