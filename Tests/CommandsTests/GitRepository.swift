import Foundation
import TestSupport
import Testing

/// A repository of real git in a folder of its own.
struct GitRepository {
  let folder: TemporaryFolder

  /// Makes an empty one, on which no setting of the machine has any influence.
  init() throws {
    folder = try TemporaryFolder()
    try git("init", "-q", "-b", "main")
    try git("config", "user.email", "a@example.com")
    try git("config", "user.name", "A")
  }

  /// Commits all files as they are.
  func commit() throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", "change")
  }

  /// Runs git in the repository, or in `place`, and gives back what it prints; it must end well.
  @discardableResult
  func git(_ arguments: String..., in place: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "git", "--no-pager"]
      + arguments
    process.currentDirectoryURL = URL(filePath: place ?? folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
    return String(decoding: output, as: UTF8.self)
  }
}
