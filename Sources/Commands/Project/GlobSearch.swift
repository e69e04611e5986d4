import Projects
import SystemPackage

/// Looks for what a path with patterns in it stands for.
struct GlobSearch {
  /// What was found, by path.
  var found: [FilePath] {
    paths.map { ($0, $0.bytes) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
  /// The folders that could not be read.
  private(set) var failures: [String] = []
  private var paths: Set<FilePath> = []

  /// Looks for `glob` from `folder` on.
  init(_ glob: PathGlob, from folder: FilePath) {
    search(glob.parts[...], in: glob.isAbsolute ? "/" : folder)
  }

  private mutating func search(_ parts: ArraySlice<PathGlob.Part>, in folder: FilePath) {
    guard let first = parts.first else { return }
    let rest = parts.dropFirst()
    switch first {
    case .name(let name):
      go(to: folder.pushing(FilePath(bytes: name)), rest)
    case .names(let pattern):
      for name in names(in: folder) where pattern.matches(name.bytes) {
        go(to: folder.pushing(name), rest)
      }
    case .folders:
      if !rest.isEmpty { search(rest, in: folder) }
      for name in names(in: folder) where name.bytes.first != UInt8(ascii: ".") {
        let path = folder.pushing(name)
        if (try? FileSystem.kind(of: path, followingLinks: false)) == .folder {
          search(parts, in: path)
        } else if rest.isEmpty {
          go(to: path, rest)
        }
      }
    }
  }

  private mutating func go(to path: FilePath, _ rest: ArraySlice<PathGlob.Part>) {
    guard let isFolder = FileSystem.isDirectory(path) else { return }
    if rest.isEmpty {
      paths.insert(path.lexicallyNormalized())
    } else if isFolder {
      search(rest, in: path)
    }
  }

  private mutating func names(in folder: FilePath) -> [FilePath] {
    do throws(FileFailure) {
      return try FileSystem.names(in: folder)
    } catch {
      // A folder that is not there has nothing in it.
      if FileSystem.isDirectory(folder) != nil { failures.append(error.description) }
      return []
    }
  }
}
