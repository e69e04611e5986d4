import Foundation

/// A folder that is there as long as the value that stands for it.
public final class TemporaryFolder: Sendable {
  /// The absolute path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "authcfg-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes `text` to the file `name`, with the folders it lies in.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes `bytes` to the file `name`, with the folders it lies in.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  /// Writes `text` to the file whose name is `bytes`, text or not.
  public func write(_ text: String, toBytes bytes: [UInt8]) throws {
    let name = Array("\(path)/".utf8) + bytes
    let file = (name + [0]).withUnsafeBytes { name in
      name.bindMemory(to: CChar.self).baseAddress.flatMap { fopen($0, "w") }
    }
    guard let file else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes a named pipe, which nobody writes to.
  public func writePipe(_ name: String) throws {
    guard mkfifo("\(path)/\(name)", 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The content of the file `name` as text.
  public func text(of name: String) throws -> String {
    try String(contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
  }
}
