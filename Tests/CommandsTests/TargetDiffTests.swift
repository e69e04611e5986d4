import Commands
import Foundation
import TestSupport
import Testing

@Suite struct TargetDiffTests {
  private static let project = """
    targets:
      flyte:
        values: [flyte/values.yaml, flyte/production.yaml]
        manifests: [flyte/secrets]
        previous: [releases/values.yaml]
      astro:
        values: [astro/values.yaml]
        manifests: [flyte/secrets]
        previous: ["git:HEAD~1"]
      idle:
        values: [idle.yaml]
        previous: [before]
    """

  private static func flyte(_ client: String) -> String {
    "configuration:\n  auth:\n    enabled: true\n    oidc:\n      clientId: \(client)\n"
  }

  private static func astro(_ signups: Bool) -> String {
    "global:\n  baseDomain: a.com\nastronomer:\n  houston:\n    config:\n      publicSignups: \(signups)\n"
  }

  private static func secret(_ text: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: okta\nstringData:\n  client_secret: \(text)\n"
  }

  /// A repository in which the client of one release, the signups of another and a Secret changed.
  private func repository() throws -> GitRepository {
    let repository = try GitRepository()
    let folder = repository.folder
    try folder.write(Self.project, to: ".authcfg.yaml")
    try folder.write("configuration: {auth: {enabled: false}}\n", to: "flyte/values.yaml")
    try folder.write(Self.flyte("one"), to: "flyte/production.yaml")
    try folder.write(Self.flyte("older"), to: "releases/values.yaml")
    try folder.write(Self.secret("one"), to: "flyte/secrets/okta.yaml")
    try folder.write(
      Self.secret("gone").replacing("okta", with: "old"),
      to: "flyte/secrets/old.yaml"
    )
    try folder.write(Self.astro(false), to: "astro/values.yaml")
    try folder.write(Self.astro(false), to: "idle.yaml")
    try folder.write(Self.astro(true), to: "before/idle.yaml")
    try folder.write("a: 1\n", to: "other.yaml")
    try repository.commit()
    try repository.git("rm", "-q", "flyte/secrets/old.yaml")
    try folder.write(Self.flyte("two"), to: "flyte/production.yaml")
    try folder.write(Self.secret("two"), to: "flyte/secrets/okta.yaml")
    try folder.write(Self.astro(true), to: "astro/values.yaml")
    try folder.write("a: 2\n", to: "other.yaml")
    try repository.commit()
    return repository
  }

  private func run(_ arguments: String..., in folder: String) async -> CommandRun {
    await CommandRun(["diff"] + arguments, in: folder)
  }

  @Test("a target is compared with its previous values, be they files, a folder or a revision")
  func previous() async throws {
    let repository = try repository()
    let path = repository.folder.path
    let files = await run("--target", "flyte", in: path)
    #expect(files.status == .findings, "\(files.errorText)")
    #expect(files.text.contains("target flyte: configuration.auth.oidc.clientId\n"))
    #expect(
      files.text.contains("  - ***A  releases/values.yaml:5\n  + ***B  flyte/production.yaml:5\n")
    )
    #expect(!files.text.contains("Secret"))
    let folder = await run("--target", "idle", in: path)
    #expect(folder.text.contains("  - true   before/idle.yaml:6\n  + false  idle.yaml:6\n"))
    let revision = await run("--target", "astro", in: "\(path)/astro")
    #expect(revision.text.contains("  - false  values.yaml:6\n  + true   values.yaml:6\n"))
    #expect(revision.text.contains("Secret okta: data.client_secret\n"))
    #expect(revision.text.contains("Secret old removed\n"))
  }

  @Test("targets are compared as releases with what they were in a revision")
  func revision() async throws {
    let repository = try repository()
    let path = repository.folder.path
    for revisions in ["HEAD~1", "HEAD~1..HEAD"] {
      let one = await run("--git", revisions, "--target", "flyte", in: path)
      #expect(
        one.text.contains(
          "  - ***A  flyte/production.yaml:5\n  + ***B  flyte/production.yaml:5\n"
        )
      )
      #expect(!one.text.contains("publicSignups"))
      #expect(!one.text.contains("other.yaml"))
    }
    let all = await run("--git", "HEAD~1", in: path)
    for text in [
      "target flyte: configuration.auth.oidc.clientId\n", "target astro: astronomer.",
      "other.yaml: a\n",
    ] {
      #expect(all.text.contains(text), "\(text): \(all.text)\(all.errorText)")
    }
    // Two targets share it.
    #expect(all.text.components(separatedBy: "Secret okta").count == 2)
    #expect(!all.text.contains("idle"))
    #expect(!all.text.contains("auth.enabled"))
    let files = await run("--git", "HEAD~1", "--isolated", in: path)
    #expect(files.text.contains("flyte/production.yaml: configuration.auth.oidc.clientId\n"))
    let same = await run("--git", "HEAD", in: path)
    #expect(same.status == .clean, "\(same.text)")
  }

  private static let troubles: [([String], String)] = [
    (["--target", "fylte"], "did you mean 'flyte'?"),
    (["--target", "flyte", "a.yaml", "b.yaml"], "--target names all files"),
    (["--target", "flyte", "--git", "nope"], "'nope' is no revision"),
    (["--target", "flyte", "--isolated"], "--target names a target of a project file"),
  ]

  @Test("what cannot be compared is said, and nothing is printed", arguments: troubles)
  func trouble(_ arguments: [String], _ message: String) async throws {
    let repository = try repository()
    let run = await CommandRun(["diff"] + arguments, in: repository.folder.path)
    #expect(run.status == .trouble)
    #expect(run.text == "")
    #expect(run.errorText.contains(message), "\(run.errorText)")
  }

  @Test(
    "a target without anything before it is said",
    arguments: [
      ("", "has no 'previous'"), ("    previous: [gone.yaml]", ".authcfg.yaml:4:16: cannot read"),
      ("    previous: [\"git:HEAD\", a]", "a revision stands alone"),
      ("    previous: [\"git:HEAD\"]", "in no repository"),
    ]
  )
  func missing(_ line: String, _ message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("targets:\n  a:\n    values: [a.yaml]\n\(line)\n", to: ".authcfg.yaml")
    try folder.write(Self.astro(true), to: "a.yaml")
    let run = await CommandRun(["diff", "--target", "a"], in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.text == "")
    #expect(run.errorText.contains(message), "\(run.errorText)")
  }
}
