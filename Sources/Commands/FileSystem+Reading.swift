import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: Why it cannot be read; among other reasons because it has more than `limit` bytes.
  static func read(_ path: FilePath, limit: Int = .max) throws(FileFailure) -> [UInt8] {
    let (bytes, size) = try content(of: path, limit: limit)
    guard size <= limit else {
      throw FileFailure("cannot read", path, because: "larger than \(limit) bytes")
    }
    return bytes
  }

  /// The bytes of the file at `path`, and how many there are.
  ///
  /// Of a file that has more than `limit`, nothing is read; of a pipe, whose end nobody knows, at most one
  /// more.
  static func content(
    of path: FilePath,
    limit: Int
  ) throws(FileFailure) -> (bytes: [UInt8], size: Int) {
    do {
      // To open a pipe that nobody writes to would wait for somebody.
      let file = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
      return try file.closeAfter {
        let status = try status(of: file)
        let size = Int(status.st_size)
        var bytes: [UInt8] = []
        switch FileKind(status) {
        case .folder: throw Errno.isDirectory
        case .file where size > limit: return ([], size)
        case .pipe where hasName(path): bytes = try file.awaitWriter()
        case .file, .pipe, .other: break
        }
        try file.waitForBytes()
        bytes += try file.readAll(limit: limit)
        return (bytes, bytes.count)
      }
    } catch let failure as PipeFailure {
      throw FileFailure("cannot read", path, because: failure.reason)
    } catch {
      throw FileFailure("cannot read", path, error)
    }
  }

  private static func status(of file: FileDescriptor) throws -> stat {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw Errno.current }
    return status
  }

  /// Whether a pipe has a name in a folder, so that the first writer may yet come; one that the shell makes
  /// (`/dev/stdin`, `<(command)`) has had its writer.
  private static func hasName(_ path: FilePath) -> Bool {
    path.withPlatformString { name in
      guard let resolved = realpath(name, nil) else { return false }
      free(resolved)
      return true
    }
  }
}

/// Why a pipe cannot be read.
private struct PipeFailure: Error {
  let reason: String
}

extension FileDescriptor {
  /// How long the first writer to a pipe may take, in milliseconds.
  private static let patience: Int32 = 2000

  /// Waits until somebody writes to the pipe.
  ///
  /// - Returns: What was read of it for that.
  fileprivate func awaitWriter() throws -> [UInt8] {
    var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Self.patience) == 0 else { return [] }
    var byte: [UInt8] = [0]
    do {
      // Without a writer a pipe is at its end; with one that says nothing yet, there is an error.
      let count = try byte.withUnsafeMutableBytes { try read(into: $0) }
      guard count > 0 else {
        throw PipeFailure(reason: "a pipe that nobody writes to")
      }
      return byte
    } catch Errno.wouldBlock {
      return []
    }
  }

  /// Has reading wait from now on where there is nothing to read yet.
  fileprivate func waitForBytes() throws {
    let flags = fcntl(rawValue, F_GETFL)
    guard flags >= 0, fcntl(rawValue, F_SETFL, flags & ~O_NONBLOCK) == 0 else {
      throw Errno.current
    }
  }
}
