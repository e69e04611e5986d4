import Foundation
import TestSupport
import Testing

/// The repository of `Fixtures/Projects/platform`, worked on as a team does: with its project file, its
/// baseline, the hook that its `.pre-commit-config.yaml` names, real pre-commit and real git.
@Suite struct ProjectHookTests {
  private let repository: HookedRepository

  init() throws {
    repository = try HookedRepository()
    try repository.importFiles(of: Fixture.path("Projects/platform"))
    try repository.install(Self.configuration(hook: "authcfg-lint-system"))
  }

  /// The configuration in the repository, with the hooks of this package in the place of a release.
  private static func configuration(hook: String) throws -> String {
    try String(decoding: Fixture.bytes("Projects/platform/.pre-commit-config.yaml"), as: UTF8.self)
      .replacing("https://example.com/authcfg", with: "../hooks")
      .replacing("v0.1.0", with: "HEAD")
      .replacing("authcfg-lint-system", with: hook)
  }

  /// Puts `new` in the place of `old` in the file `name`, which has it.
  private func edit(_ name: String, _ old: String, _ new: String) throws -> String {
    let text = try repository.text(of: name)
    try #require(text.contains(old))
    let edited = text.replacing(old, with: new)
    try repository.write(edited, name)
    return edited
  }

  private func stage(_ name: String, _ old: String, _ new: String) throws {
    try repository.add(edit(name, old, new), name)
  }

  @Test("what the baseline knows hinders nobody")
  func known() throws {
    let all = try repository.runHooks()
    #expect(all.status == 0, "\(all.text)")
    #expect(all.text.contains("in the baseline"), "\(all.text)")
    #expect(!all.text.contains("error["), "\(all.text)")
    try stage("astronomer/values-production.yaml", "astronomer:", "# Okta\nastronomer:")
    let commit = try repository.commit()
    #expect(commit.status == 0, "\(commit.text)")
    #expect(try repository.commitCount() == 2)
  }

  @Test("a new mistake is refused, with its place")
  func mistake() throws {
    try stage("astronomer/values.yaml", "clientId:", "clientID:")
    let commit = try repository.commit()
    #expect(commit.status == 1)
    #expect(commit.text.contains("--> astronomer/values.yaml:17:13"), "\(commit.text)")
    #expect(commit.text.contains("[misspelt-key]"))
    #expect(!commit.text.contains("[insecure-issuer]"), "the baseline knows it")
    #expect(try repository.commitCount() == 1)
  }

  @Test("a key that is renamed in a Secret is refused for the values that read it")
  func partner() throws {
    try stage("amundsen/settings.yaml", "session-key:", "session_key:")
    let commit = try repository.commit()
    #expect(commit.status == 1)
    #expect(commit.text.contains("--> amundsen/frontend.yaml:29:20"), "\(commit.text)")
    #expect(commit.text.contains("--> amundsen/settings.yaml:16:9"), "\(commit.text)")
    #expect(commit.text.contains("[missing-secret-key]"))
    try stage("amundsen/frontend.yaml", "key: session-key", "key: session_key")
    #expect(try repository.commit().status == 0)
  }

  @Test("of a file that is staged in part, the staged part is judged, and the rest is kept")
  func partlyStaged() throws {
    try stage("astronomer/values.yaml", "global:", "# All clusters.\nglobal:")
    let later = try edit("astronomer/values.yaml", "clientId:", "clientID:")
    let commit = try repository.commit()
    #expect(commit.status == 0, "\(commit.text)")
    #expect(try repository.text(of: "astronomer/values.yaml") == later)
  }

  @Test("what is mended is reported as no longer there")
  func stale() throws {
    try stage("astronomer/values-production.yaml", "http://acme", "https://acme")
    #expect(try repository.commit().status == 0)
    let all = try repository.runHooks()
    #expect(all.status == 0, "\(all.text)")
    #expect(
      all.text.contains(
        "'.authcfg-baseline.json': 1 finding in it is no longer there; --prune-baseline removes them"
      ),
      "\(all.text)"
    )
  }

  @Test("the hook that mends changes the file, and the commit waits for somebody to look at it")
  func fix() throws {
    try repository.install(Self.configuration(hook: "authcfg-fix-system"))
    try stage("astronomer/values.yaml", "clientId:", "clientID:")
    let refused = try repository.commit()
    #expect(refused.status == 1)
    #expect(refused.text.contains("files were modified by this hook"), "\(refused.text)")
    let mended = try repository.text(of: "astronomer/values.yaml")
    #expect(mended.contains("clientId:") && !mended.contains("clientID:"))
    #expect(try repository.commitCount() == 1)
  }
}
