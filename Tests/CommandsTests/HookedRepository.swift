import Foundation
import TestSupport
import Testing

/// A git repository that uses the hooks of this package.
struct HookedRepository {
  private let folder: TemporaryFolder
  private let home: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
    let manifest = try Data(
      contentsOf: Fixture.packageRoot.appending(path: ".pre-commit-hooks.yaml")
    )
    try folder.write(Array(manifest), to: "hooks/.pre-commit-hooks.yaml")
    for name in ["hooks", "work"] {
      try expectSuccess(of: ["git", "init", "--quiet", name], in: "")
    }
    try expectSuccess(of: ["git", "add", "."], in: "hooks")
    try expectSuccess(of: ["git", "commit", "--quiet", "--message", "hooks"], in: "hooks")
  }

  func write(_ text: String, _ name: String) throws {
    try folder.write(text, to: "work/\(name)")
  }

  /// Writes a file, and stages it.
  func add(_ text: String, _ name: String) throws {
    try write(text, name)
    try expectSuccess(of: ["git", "add", name], in: "work")
  }

  func text(of name: String) throws -> String { try folder.text(of: "work/\(name)") }

  /// Writes each file of the folder at `path`, and commits all without asking any hook.
  func importFiles(of path: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let file = URL(filePath: path).appending(path: name)
      guard let bytes = try? Data(contentsOf: file) else { continue }
      try folder.write(Array(bytes), to: "work/\(name)")
    }
    try expectSuccess(of: ["git", "add", "."], in: "work")
    try expectSuccess(of: ["git", "commit", "--quiet", "--message", "import"], in: "work")
  }

  /// Commits what is staged, with the hook `id` installed.
  func commit(_ id: String) throws -> (status: Int32, text: String) {
    try install("repos: [{repo: ../hooks, rev: HEAD, hooks: [{id: \(id)}]}]\n")
    return try commit()
  }

  /// Has git ask the hooks of `configuration` before each commit.
  func install(_ configuration: String) throws {
    try folder.write(configuration, to: "hook.yaml")
    try expectSuccess(
      of: [Self.preCommit, "install", "--overwrite", "--config", "../hook.yaml"],
      in: "work"
    )
  }

  /// Commits what is staged.
  func commit() throws -> (status: Int32, text: String) {
    try run(["git", "commit", "--message", "change"], in: "work")
  }

  /// Runs the hooks of the configuration that was installed last on all files, and shows what they say.
  func runHooks() throws -> (status: Int32, text: String) {
    let command = [Self.preCommit, "run", "--all-files", "--verbose", "--config", "../hook.yaml"]
    return try run(command, in: "work")
  }

  /// How many commits there are.
  func commitCount() throws -> Int? {
    let (_, text) = try run(["git", "rev-list", "--count", "HEAD"], in: "work")
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static let preCommit = Fixture.packageRoot.appending(path: ".venv/bin/pre-commit").path

  private func expectSuccess(of command: [String], in name: String) throws {
    let (status, text) = try run(command, in: name)
    try #require(status == 0, "\(command): \(text)")
  }

  private func run(_ command: [String], in name: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: "\(folder.path)/\(name)")
    let programs = URL(filePath: BuiltProgram.path).deletingLastPathComponent().path
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(programs):\(environment["PATH"] ?? "")"
    environment["PRE_COMMIT_HOME"] = home.path
    environment["PRE_COMMIT_COLOR"] = "never"
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "test"
      environment["GIT_\(role)_EMAIL"] = "test@example.com"
    }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
