import Commands
import Foundation
import TestSupport
import Testing

@Suite struct ProjectFileTests {
  @Test(
    "authcfg and the schema take the same project files",
    arguments: SchemaExamples.project.right + SchemaExamples.project.wrong
  )
  func schema(_ text: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(text + "\n", to: ".authcfg.yaml")
    let run = await CommandRun(["config", "show"], in: folder.path)
    // What it extends is not there.
    guard !run.errorText.contains("cannot read 'a.yaml'") else { return }
    let isRight = SchemaExamples.project.right.contains(text)
    #expect(run.status == (isRight ? .clean : .trouble), "\(run.errorText)")
    #expect(isRight || run.errorText.hasPrefix("authcfg: .authcfg.yaml:1:"))
  }

  @Test("the schema that 'config' prints is the committed one")
  func printed() async throws {
    let run = await CommandRun(["config", "schema"], in: Fixture.packageRoot.path)
    let file = Fixture.packageRoot.appending(path: "Schemas/project.schema.json")
    #expect(try run.text == String(contentsOf: file, encoding: .utf8))
  }

  @Test("a project file that is no text is refused at its place")
  func encoding() async throws {
    let folder = try TemporaryFolder()
    let bytes = Array("targets:\n  a: {values: [caf".utf8) + [0xE9] + Array(".yaml]}\n".utf8)
    try folder.write(bytes, to: ".authcfg.yaml")
    let run = await CommandRun(["lint"], in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.errorText.contains("authcfg: .authcfg.yaml:2:"), "\(run.errorText)")
    #expect(run.output.isEmpty)
  }

  @Test("a file that no path of UTF-8 leads to does not keep others from being linted")
  func oddName() async throws {
    let folder = try TemporaryFolder()
    let values = "astronomer: {houston: {config: {auth: ~}}}\n"
    try folder.write(
      "targets: {a: {values: [values.yaml], manifests: [more]}}\n",
      to: ".authcfg.yaml"
    )
    try folder.write(values, to: "values.yaml")
    try folder.write("x: 1\n", to: "more/fine.yaml")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", #"cp fine.yaml "$(printf 'caf\351').yaml""#]
    process.currentDirectoryURL = URL(filePath: "\(folder.path)/more")
    try process.run()
    process.waitUntilExit()
    let run = await CommandRun(["lint", "--format", "concise"], in: folder.path)
    #expect(run.text.contains("values.yaml:1:"), "\(run.text)\(run.errorText)")
  }

  @Test("the nearest project file counts, up to the top of the repository")
  func search() async throws {
    let folder = try TemporaryFolder()
    try folder.write("fail-level: note\n", to: ".authcfg.yaml")
    try folder.write("fail-level: error\n", to: "a/.authcfg.yaml")
    try folder.write("", to: "a/b/c.txt")
    try folder.write("", to: "repository/.git/config")
    try folder.write("", to: "other/c.txt")
    func show(_ path: String) async -> String {
      await CommandRun(["config", "show"], in: "\(folder.path)/\(path)").text
    }
    #expect(await show("a/b").contains("fail-level: error  # ../.authcfg.yaml:1"))
    #expect(await show("other").contains("fail-level: note  # ../.authcfg.yaml:1"))
    #expect(await show("repository").contains("fail-level: warning  # default"))
  }

  @Test("no secret that is pasted into a project file comes out")
  func secrets() async throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20 {
      let canary = Canary(using: &generator)
      let texts = [
        "{clientSecret: \(canary.text)}", "{targets: {\(canary.text): {values: [a.yaml]}}}",
        "{rules: {\(canary.text): off}}", "{rules: {insecure-issuer: \(canary.text)}}",
        "{targets: {a: {values: [a.yaml], password: \(canary.text)}}}", "\(canary.text)",
        "{fail-level: \(canary.text)}", "{targets: {a: {namespace: \(canary.text)}}}",
        "{\(canary.text)}", "ignore: [\(canary.text)",
      ]
      for text in texts {
        let folder = try TemporaryFolder()
        try folder.write(text + "\n", to: ".authcfg.yaml")
        for command in [["config", "show"], ["lint"], ["lint", "--target", "x"]] {
          let run = await CommandRun(command, in: folder.path)
          #expect(!run.text.contains(canary.text), "\(text)")
          #expect(!run.errorText.contains(canary.text), "\(text)")
        }
      }
    }
  }
}
