import Commands
import Foundation
import TestSupport
import Testing

@Suite struct GitDiffTests {
  private static func values(_ domain: String, _ signups: Bool) -> String {
    """
    global:
      baseDomain: \(domain)
    astronomer:
      houston:
        config:
          publicSignups: \(signups)
    """
  }

  private static func secret(_ text: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: okta\nstringData:\n  client_secret: \(text)\n"
  }

  /// A repository with two commits: a setting and a secret changed, the latter's file renamed.
  private func repository() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.folder.write(Self.values("a.com", false), to: "platform/values.yaml")
    try repository.folder.write(Self.secret("first-secret"), to: "secret.yaml")
    try repository.folder.write("# notes\n", to: "README.md")
    try repository.commit()
    try repository.git("mv", "secret.yaml", "okta.yaml")
    try repository.folder.write(Self.values("a.com", true), to: "platform/values.yaml")
    try repository.folder.write(Self.secret("second-secret"), to: "okta.yaml")
    try repository.folder.write("# more notes\n", to: "README.md")
    try repository.commit()
    return repository
  }

  @Test("git calls it as an external diff, with seven arguments and of a renamed file with nine")
  func external() throws {
    let repository = try repository()
    try repository.git("config", "diff.authcfg.command", "\(BuiltProgram.path) diff")
    try repository.folder.write("*.yaml diff=authcfg\n", to: ".gitattributes")
    let text = try repository.git("diff", "--ext-diff", "-M", "HEAD~1", "HEAD")
    #expect(text.contains("platform/values.yaml: 1 change: 1 security"))
    #expect(
      text.contains("  - false  a/platform/values.yaml:6\n  + true   b/platform/values.yaml:6\n")
    )
    #expect(text.contains("secret.yaml: 1 change: 1 "))
    #expect(text.contains("  - ***A  a/secret.yaml:6\n  + ***B  b/okta.yaml:6\n"))
    #expect(text.contains("+# more notes"))
    #expect(!text.contains("second-secret"))
  }

  @Test("git goes on where a file cannot be compared, comes or goes")
  func externalTrouble() throws {
    let repository = try repository()
    try repository.git("config", "diff.authcfg.command", "\(BuiltProgram.path) diff")
    try repository.folder.write("*.yaml diff=authcfg\n", to: ".gitattributes")
    try repository.folder.write("global: [\n", to: "okta.yaml")
    try repository.folder.write(Self.values("b.com", true), to: "platform/values.yaml")
    try repository.folder.write(Self.values("c.com", true), to: "zone.yaml")
    try repository.git("add", "-A")
    let text = try repository.git("diff", "--ext-diff", "HEAD")
    #expect(text.contains("okta.yaml: not compared"))
    #expect(
      text.contains("  - a.com  a/platform/values.yaml:2\n  + b.com  b/platform/values.yaml:2\n")
    )
    #expect(text.contains("zone.yaml: 1 change"))
  }

  @Test("git shows the settings in the place of the text")
  func textconv() throws {
    let repository = try repository()
    try repository.git(
      "config",
      "diff.authcfg.textconv",
      "\(BuiltProgram.path) show --redact --canonical"
    )
    try repository.folder.write("*.yaml diff=authcfg\n", to: ".gitattributes")
    let text = try repository.git("log", "-p", "-M", "-1")
    #expect(text.contains("-astronomer.houston.config.publicSignups: false"))
    #expect(text.contains("+astronomer.houston.config.publicSignups: true"))
    #expect(!text.contains("secret-"))
    #expect(!text.contains("second-secret"))
  }

  private static let ranges: [([String], Bool)] = [
    (["--git", "HEAD~1..HEAD"], true), (["--git", "HEAD~1"], true), (["--git", "HEAD"], false),
    (["--git", "HEAD~1...main"], true), (["--git", "HEAD~1", "platform"], true),
    (["--git", "HEAD~1", "README.md"], false),
    (["--git", "HEAD~1", "-f", "platform/values.yaml"], true),
    (["--git", "HEAD..HEAD", "-f", "platform/values.yaml"], false),
  ]

  @Test("two revisions are compared, or one with the files on the disk", arguments: ranges)
  func revisions(_ arguments: [String], _ isChanged: Bool) async throws {
    let repository = try repository()
    let run = await CommandRun(["diff"] + arguments, in: repository.folder.path)
    #expect(run.status == (isChanged ? .findings : .clean), "\(run.errorText)")
    #expect(run.text.contains("publicSignups") == isChanged)
    #expect(!run.text.contains("README"))
    if arguments == ["--git", "HEAD~1..HEAD"] {
      #expect(run.text.contains("  - ***A  secret.yaml:6\n  + ***B  okta.yaml:6\n"))
    }
  }

  @Test("a second worktree, and a folder below the root, are looked at as they are")
  func worktree() async throws {
    let repository = try repository()
    let place = "\(repository.folder.path)/second"
    try repository.git("worktree", "add", "-q", "--detach", place, "HEAD~1")
    let worktree = await CommandRun(["diff", "--git", "main"], in: place)
    #expect(worktree.text.contains("  - true   platform/values.yaml:6\n"), "\(worktree.errorText)")
    let below = await CommandRun(
      ["diff", "--git", "HEAD~1", "values.yaml"],
      in: "\(repository.folder.path)/platform"
    )
    #expect(below.text.contains("  + true   platform/values.yaml:6\n"), "\(below.errorText)")
  }

  @Test(
    "a revision that does not exist is said",
    arguments: ["nope", "HEAD..nope", "--output=x", "HEAD^{tree}", "a..b..c", ""]
  )
  func unknown(_ range: String) async throws {
    let repository = try GitRepository()
    let run = await CommandRun(["diff", "--git=\(range)"], in: repository.folder.path)
    #expect(run.status == .trouble)
    #expect(run.text == "")
    #expect(run.errorText.contains("--git"))
  }

  @Test(
    "a repository without commits has no revision, with or without a project file",
    arguments: [nil, "targets:\n  staging:\n    values: [values.yaml]\n"]
  )
  func unborn(_ project: String?) async throws {
    let repository = try GitRepository()
    try repository.folder.write(Self.values("a.com", true), to: "values.yaml")
    if let project { try repository.folder.write(project, to: ".authcfg.yaml") }
    let run = await CommandRun(["diff", "--git", "HEAD"], in: repository.folder.path)
    #expect(run.status == .trouble)
    #expect(run.text == "")
    #expect(run.errorText == "authcfg: --git: 'HEAD' is no revision of this repository\n")
  }

  @Test("outside of a repository nothing is compared")
  func outside() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun(["diff", "--git", "HEAD"], in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.errorText.contains("in no repository"))
  }
}
