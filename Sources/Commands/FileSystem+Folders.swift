import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// The names of what lies in the folder `path`, sorted by their bytes.
  static func names(in path: FilePath) throws(FileFailure) -> [FilePath] {
    guard let folder = path.withPlatformString({ opendir($0) }) else {
      throw FileFailure("cannot read", path, Errno.current)
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileFailure("cannot read", path, Errno.current) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { FilePath(bytes: $0) }
  }

  /// Gives the file at `old` the name `new`, in the place of what has it.
  static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    let result = old.withPlatformString { old in
      new.withPlatformString { new in
        #if canImport(Glibc)
          Glibc.rename(old, new)
        #else
          Darwin.rename(old, new)
        #endif
      }
    }
    guard result == 0 else { throw .current }
  }

  /// Takes the file at `path` away, if it is there.
  static func remove(_ path: FilePath) {
    _ = path.withPlatformString { unlink($0) }
  }
}
