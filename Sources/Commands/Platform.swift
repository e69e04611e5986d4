import Diagnostics
import FoundationEssentials
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Everything that authcfg asks of Foundation is in this file, so that no other one imports it; what
// it asks of the operating system is here, in `FileReplacement.swift`, `FileKind.swift` and `FileSystem+*.swift`.

extension ProcessContext {
  /// The context of this process.
  static let ofProcess: ProcessContext = {
    let start = ContinuousClock.now
    var context = ofTalk
    context.isErrorTerminal = isatty(2) == 1
    context.uptime = { ContinuousClock.now - start }
    return context
  }()

  /// The command line of this process, without the program's name; what is no text is written as a path is.
  static let arguments: [String] = CommandLine.unsafeArguments.dropFirst().map { bytes in
    String(validating: bytes, as: UTF8.self) ?? PathText.text(of: bytes)
  }

  private static let ofTalk = ProcessContext(
    workingDirectory: .current,
    environment: Environment(names: { namesOfVariables }) { name in
      getenv(name).map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    },
    standardInput: { try FileDescriptor.standardInput.readAll(limit: $0) },
    isInputTerminal: isatty(0) == 1,
    isOutputTerminal: isatty(1) == 1,
    output: { _ = try? FileDescriptor.standardOutput.writeAll($0) },
    errorOutput: { _ = try? FileDescriptor.standardError.writeAll($0) }
  )
}

/// The names of the environment variables, of which Foundation would make a dictionary.
private var namesOfVariables: [String] {
  var names: [String] = []
  var next = environ
  while let variable = next.pointee {
    if let end = strchr(variable, Int32(UInt8(ascii: "="))) {
      let name = UnsafeRawBufferPointer(start: variable, count: end - variable)
      names.append(String(decoding: name, as: UTF8.self))
    }
    next += 1
  }
  return names
}

extension CommandLine {
  /// The arguments as bytes, which `arguments` mends where they are no text.
  fileprivate static var unsafeArguments: [[UInt8]] {
    (0..<Int(argc)).compactMap { index in
      unsafeArgv[index].map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }
  }
}

extension FilePath {
  /// The folder that the process runs in.
  ///
  /// Foundation's way to ask costs half a megabyte.
  fileprivate static var current: FilePath {
    guard let path = getcwd(nil, 0) else { return FilePath(".") }
    defer { free(path) }
    return FilePath(platformString: path)
  }
}

/// Files and folders.
enum FileSystem {
  /// Writes `bytes` to the file at `path`, which everybody can read, and which is the old one or the new one,
  /// whole.
  static func write(_ bytes: [UInt8], to path: FilePath) throws(FileFailure) {
    let temporary = try writeBeside(path, bytes) { file in
      guard fchmod(file.rawValue, 0o644) == 0 else { throw Errno.current }
    }
    do throws(Errno) {
      try rename(temporary, to: path)
    } catch {
      remove(temporary)
      throw FileFailure("cannot write", path, error)
    }
  }

  /// Writes each of `files`, readable by its owner only.
  ///
  /// All are written beside their places first, and put in place only if that went well for each; a
  /// symbolic link in the way is replaced.
  static func writePrivately(_ files: [(bytes: [UInt8], path: FilePath)]) throws(FileFailure) {
    var waiting: [(temporary: FilePath, path: FilePath)] = []
    defer { for file in waiting { remove(file.temporary) } }
    for (bytes, path) in files {
      try waiting.append((writeBeside(path, bytes), path))
    }
    while let (temporary, path) = waiting.first {
      do throws(Errno) {
        try rename(temporary, to: path)
      } catch {
        throw FileFailure("cannot write", path, error)
      }
      waiting.removeFirst()
    }
  }

  /// Writes `bytes` to a new file in the folder of `path`, once nothing is known that would keep it
  /// from being renamed to `path`.
  private static func writeBeside(
    _ path: FilePath,
    _ bytes: [UInt8],
    finish: (FileDescriptor) throws -> Void = { _ in }
  ) throws(FileFailure) -> FilePath {
    do {
      if isDirectory(path) == true, !isSymbolicLink(path) { throw Errno.isDirectory }
      if let name = path.lastComponent, FilePath(name).bytes.count > NAME_MAX {
        throw Errno.fileNameTooLong
      }
      return try TemporaryFile(beside: path, bytes, finish: finish).path
    } catch {
      throw FileFailure("cannot write", path, error)
    }
  }
}

/// A file that could not be read or written.
struct FileFailure: Error, CustomStringConvertible {
  /// What was tried, on what, and why it failed.
  var description: String { "\(attempt) '\(path)': \(reason)" }
  /// Why it failed.
  let reason: String
  private let attempt: String
  private var path: String

  init(_ attempt: String, _ path: FilePath, _ error: any Error) {
    self.init(attempt, path, because: ((error as? Errno)?.description ?? "\(error)").lowercased())
  }

  init(_ attempt: String, _ path: FilePath, because reason: String) {
    self.attempt = attempt
    self.path = path.text
    self.reason = reason
  }

  /// The same failure, of the file that is called `path`.
  func calling(_ path: String) -> FileFailure {
    var failure = self
    failure.path = path
    return failure
  }
}

extension FileDescriptor {
  func readAll(limit: Int) throws -> [UInt8] {
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
  /// Writes `value`, with a final line feed; in one line if `isOneLine`.
  static func encode(_ value: some Encodable, isOneLine: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    return try String(decoding: encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Reads `bytes` as a `Value`; `nil` if they are none.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
