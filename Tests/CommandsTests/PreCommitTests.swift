import Foundation
import TestSupport
import Testing

/// The hooks of `.pre-commit-hooks.yaml`, run by pre-commit itself in a repository of their own.
@Suite struct PreCommitTests {
  private static let clean = "global: {baseDomain: example.com}\n"

  /// Values of which one key is spelled wrong, which is safe to mend.
  private static let flyte = """
    configuration:
      auth:
        enabled: true
        oidc: {baseUrl: https://acme.okta.com/oauth2/default, clientID: 0oa1b2c3d4e5f6g7h8i9}
        flyteClient: {scopes: [all, offline]}
        authorizedUris: [https://flyte.acme.com]
        clientSecretsExternalSecretRef: flyte-client-secrets

    """

  @Test("a hook passes what is right and refuses what is wrong")
  func lint() throws {
    let repository = try Repository()
    try repository.add(Self.clean, "values.yaml")
    #expect(try repository.commit("authcfg-lint-system").status == 0)
    try repository.add(Self.flyte, "flyte.yaml")
    let refused = try repository.commit("authcfg-lint-system")
    #expect(refused.status == 1)
    #expect(refused.text.contains("flyte.yaml:4:59"), "\(refused.text)")
    #expect(refused.text.contains("misspelt-key"))
  }

  @Test("the hook that mends changes the file, and refuses the commit for it")
  func fix() throws {
    let repository = try Repository()
    try repository.add(Self.flyte, "flyte.yaml")
    #expect(try repository.commit("authcfg-fix-system").status == 1)
    let mended = Self.flyte.replacing("clientID", with: "clientId")
    #expect(try repository.text(of: "flyte.yaml") == mended)
    try repository.add(mended, "flyte.yaml")
    #expect(try repository.commit("authcfg-fix-system").status == 0)
  }

  @Test("of a file that is staged in part, the staged part is looked at, and the rest is kept")
  func partlyStaged() throws {
    let repository = try Repository()
    try repository.add(Self.clean, "values.yaml")
    try repository.write(Self.flyte, "values.yaml")
    #expect(try repository.commit("authcfg-lint-system").status == 0)
    #expect(try repository.text(of: "values.yaml") == Self.flyte)
  }
}

/// A git repository that uses the hooks of this package.
private struct Repository {
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

  /// Commits what is staged, with the hook `id` installed.
  func commit(_ id: String) throws -> (status: Int32, text: String) {
    let configuration = "repos: [{repo: ../hooks, rev: HEAD, hooks: [{id: \(id)}]}]\n"
    try folder.write(configuration, to: "hook.yaml")
    let preCommit = Fixture.packageRoot.appending(path: ".venv/bin/pre-commit").path
    try expectSuccess(
      of: [preCommit, "install", "--overwrite", "--config", "../hook.yaml"],
      in: "work"
    )
    return try run(["git", "commit", "--message", "change"], in: "work")
  }

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
