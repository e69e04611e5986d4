import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that waits beside another one to be given its name.
struct TemporaryFile {
  /// Where it is: in the folder of the other one.
  let path: FilePath

  /// Writes `bytes` to a new file in the folder of `other`, which only its owner can read, and lets
  /// `finish` do the rest; nothing is left of it if that fails.
  init(
    beside other: FilePath,
    _ bytes: [UInt8],
    finish: (FileDescriptor) throws -> Void = { _ in }
  ) throws {
    path = other.removingLastComponent()
      .appending(".authcfg-\(UInt64.random(in: .min ... .max)).tmp")
    try FileSystem.create(path, bytes, finish: finish)
  }

  /// Takes the file away.
  func remove() {
    FileSystem.remove(path)
  }
}

extension FileSystem {
  /// Writes `bytes` to a new file at `path`, which only its owner can read, and lets `finish` do the
  /// rest; nothing is left of it if that fails.
  ///
  /// - Throws: Why not; among other reasons because there is something of that name already, be it a
  ///   symbolic link that leads nowhere.
  static func create(
    _ path: FilePath,
    _ bytes: [UInt8],
    finish: (FileDescriptor) throws -> Void = { _ in }
  ) throws {
    let file = try FileDescriptor.open(
      path,
      .writeOnly,
      options: [.create, .exclusiveCreate],
      permissions: [.ownerReadWrite]
    )
    do {
      try file.closeAfter {
        // The umask may have taken away more than it should.
        guard fchmod(file.rawValue, 0o600) == 0 else { throw Errno.current }
        _ = try file.writeAll(bytes)
        guard fsync(file.rawValue) == 0 else { throw Errno.current }
        try finish(file)
      }
    } catch {
      remove(path)
      throw error
    }
  }
}

/// The replacement of a file by a new version of it.
///
/// At each moment the name stands for the old file or for the new one, whole, even if the process is
/// killed or the machine stops.
struct FileReplacement {
  /// The file itself, symbolic links followed.
  private let target: FilePath
  private let status: stat

  /// Replaces the file at `path`, in which `old` was read, by `new`, with the same owner, group and
  /// mode.
  ///
  /// The file stays as it is if it is no longer `old`, if it may not be written to, or if it has a
  /// second name, which would go on standing for the old version.
  ///
  /// - Throws: Why not, in words that go on from 'cannot fix PATH:'.
  static func run(_ path: FilePath, from old: [UInt8], to new: [UInt8]) throws(Refusal) {
    let replacement = try FileReplacement(path)
    let content = try replacement.content(limit: max(old.count, new.count))
    // Another name of the file may have stood before it.
    if content == new { return }
    guard content == old else { throw .changed }
    let temporary: TemporaryFile
    do {
      temporary = try TemporaryFile(
        beside: replacement.target,
        new,
        finish: replacement.keepStatus(of:)
      )
    } catch {
      throw error as? Refusal ?? Refusal("a new file cannot be written into its folder: \(error)")
    }
    do throws(Refusal) {
      try replacement.put(temporary)
    } catch {
      temporary.remove()
      throw error
    }
  }

  private init(_ path: FilePath) throws(Refusal) {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
      throw Refusal("\(Errno.current)")
    }
    target = FilePath(platformString: resolved)
    free(resolved)
    guard let status = Self.status(of: target) else { throw Refusal("\(Errno.current)") }
    self.status = status
    guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal("it is no regular file") }
    // To the superuser every file is writable.
    let isWritable =
      status.st_mode & 0o222 != 0 && target.withPlatformString { access($0, W_OK) } == 0
    guard isWritable else { throw Refusal("it is read-only") }
    guard status.st_nlink == 1 else {
      throw Refusal("it has \(status.st_nlink) hard links, which the fix would part")
    }
  }

  private func content(limit: Int) throws(Refusal) -> [UInt8] {
    let content: (bytes: [UInt8], size: Int)
    do throws(FileFailure) {
      content = try FileSystem.content(of: target, limit: limit)
    } catch {
      throw Refusal(error.reason)
    }
    guard content.size == content.bytes.count else { throw .changed }
    return content.bytes
  }

  /// Gives `file` the owner, the group and the mode of the target; owner and group first, because
  /// they take away bits of the mode.
  private func keepStatus(of file: FileDescriptor) throws {
    var own = stat()
    guard fstat(file.rawValue, &own) == 0 else { throw Errno.current }
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      guard fchown(file.rawValue, status.st_uid, status.st_gid) == 0 else {
        throw Refusal("its owner and group cannot be kept: \(Errno.current)")
      }
    }
    guard fchmod(file.rawValue, status.st_mode & 0o7777) == 0 else {
      throw Refusal("its mode cannot be kept: \(Errno.current)")
    }
  }

  /// Gives `file` the name of the target, if that is still the same.
  private func put(_ file: TemporaryFile) throws(Refusal) {
    guard isUnchanged else { throw .changed }
    do throws(Errno) {
      try FileSystem.rename(file.path, to: target)
    } catch {
      throw Refusal("\(error)")
    }
    // The new name lasts only when the folder is on the disk, too; the file is whole either way.
    if let folder = try? FileDescriptor.open(target.removingLastComponent(), .readOnly) {
      _ = try? folder.closeAfter { fsync(folder.rawValue) }
    }
  }

  /// Whether the target is still the file that it was, and was not written to.
  private var isUnchanged: Bool {
    guard let now = Self.status(of: target) else { return false }
    return now.st_dev == status.st_dev && now.st_ino == status.st_ino
      && now.st_size == status.st_size && now.changeTime == status.changeTime
  }

  private static func status(of path: FilePath) -> stat? {
    var status = stat()
    return path.withPlatformString { lstat($0, &status) } == 0 ? status : nil
  }

  /// Why a file was not replaced.
  struct Refusal: Error, CustomStringConvertible {
    /// The reason, in lower case.
    let description: String

    init(_ description: String) {
      self.description = description.lowercased()
    }

    static let changed = Refusal("it was changed by someone else in the meantime")
  }
}

extension Errno {
  /// What the last call of the system said.
  static var current: Errno { Errno(rawValue: errno) }
}

extension stat {
  /// When the content or the properties changed last, in nanoseconds.
  fileprivate var changeTime: [Int] {
    #if os(Linux)
      [st_mtim.tv_sec, st_mtim.tv_nsec, st_ctim.tv_sec, st_ctim.tv_nsec]
    #else
      [
        st_mtimespec.tv_sec, st_mtimespec.tv_nsec, st_ctimespec.tv_sec, st_ctimespec.tv_nsec,
      ]
    #endif
  }
}
