import FoundationEssentials
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Everything that authcfg asks of the operating system and of Foundation is in this file, so that
// no other one imports them.

extension ProcessContext {
  /// The context of this process.
  static let ofProcess = ProcessContext(
    workingDirectory: .current,
    environment: Environment { name in getenv(name).map { String(cString: $0) } },
    standardInput: { try FileDescriptor.standardInput.readAll(limit: .max) },
    isInputTerminal: isatty(0) == 1,
    isOutputTerminal: isatty(1) == 1,
    output: { _ = try? FileDescriptor.standardOutput.writeAll($0) },
    errorOutput: { _ = try? FileDescriptor.standardError.writeAll($0) }
  )
}

extension FilePath {
  /// The folder that the process runs in. Foundation's way to ask costs half a megabyte.
  fileprivate static var current: FilePath {
    guard let path = getcwd(nil, 0) else { return FilePath(".") }
    defer { free(path) }
    return FilePath(platformString: path)
  }
}

/// Files and folders.
enum FileSystem {
  /// The bytes of the file at `path`, at most one more than `limit`, so that the reader of them can
  /// tell that there are too many.
  static func read(_ path: FilePath, limit: Int = .max) throws(FileFailure) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(path, .readOnly)
      return try file.closeAfter { try file.readAll(limit: limit) }
    } catch {
      throw FileFailure("cannot read", path, error)
    }
  }

  /// Whether `path` is a folder; `nil` if there is nothing.
  static func isDirectory(_ path: FilePath) -> Bool? {
    var isDirectory = false
    let exists = FileManager.default.fileExists(atPath: path.string, isDirectory: &isDirectory)
    return exists ? isDirectory : nil
  }

  /// Whether `path` itself is a symbolic link.
  static func isSymbolicLink(_ path: FilePath) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path.string)) != nil
  }

  /// The names of what lies in the folder `path`, sorted by their bytes.
  static func names(in path: FilePath) throws(FileFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path.string)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileFailure("cannot read", path, error)
    }
  }

  /// Writes `bytes` to `path`, readable by its owner only: either the whole of it is there in the
  /// end, or what was there before.
  static func writePrivately(_ bytes: [UInt8], to path: FilePath) throws(FileFailure) {
    let temporary = path.removingLastComponent()
      .appending(".authcfg-\(UInt64.random(in: .min ... .max)).tmp")
    do {
      let file = try FileDescriptor.open(
        temporary,
        .writeOnly,
        options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite]
      )
      try file.closeAfter {
        _ = try file.writeAll(bytes)
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      guard rename(temporary.string, path.string) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      unlink(temporary.string)
      throw FileFailure("cannot write", path, error)
    }
  }
}

/// A file that could not be read or written.
struct FileFailure: Error, CustomStringConvertible {
  /// What was tried, on what, and why it failed.
  let description: String

  init(_ attempt: String, _ path: FilePath, _ reason: any Error) {
    let words = (reason as? Errno)?.description ?? "\(reason)"
    description = "\(attempt) '\(path)': \(words.lowercased())"
  }
}

extension FileDescriptor {
  fileprivate func readAll(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = try buffer.withUnsafeMutableBytes { try read(into: $0) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

/// JSON as authcfg writes it: keys sorted, two blanks a level, so that the same report is the same
/// text.
enum JSON {
  /// Writes `value`, with a final line feed.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try String(decoding: encoder.encode(value), as: UTF8.self) + "\n"
  }
}
