import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What lies under a path.
enum FileKind {
  /// A file with bytes on a disk.
  case file
  /// A folder.
  case folder
  /// A pipe, with or without a name.
  case pipe
  /// A device, a socket, or a link that is not followed.
  case other

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    default: self = .other
    }
  }
}

extension FileSystem {
  /// What lies at `path`, symbolic links followed unless told otherwise.
  ///
  /// - Throws: Why that cannot be told; most often because there is nothing.
  static func kind(of path: FilePath, followingLinks: Bool = true) throws(Errno) -> FileKind {
    var status = stat()
    let result = path.withPlatformString { name in
      followingLinks ? stat(name, &status) : lstat(name, &status)
    }
    guard result == 0 else { throw .current }
    return FileKind(status)
  }

  /// Whether `path` is a folder; `nil` if nothing can be found there.
  static func isDirectory(_ path: FilePath) -> Bool? {
    (try? kind(of: path)).map { $0 == .folder }
  }

  /// Whether `path` is a file that lies on a disk, links followed: reading a pipe or a device may
  /// never end.
  static func isRegularFile(_ path: FilePath) -> Bool {
    (try? kind(of: path)) == .file
  }

  /// Whether `path` itself is a symbolic link.
  static func isSymbolicLink(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withPlatformString { lstat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}
