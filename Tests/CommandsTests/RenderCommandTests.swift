import Commands
import Foundation
import TestSupport
import Testing

/// `authcfg render --list` and `--output-dir`.
@Suite struct RenderCommandTests {
  private let folder: RenderFolder

  init() throws {
    folder = try RenderFolder()
  }

  @Test("the list shows needs and origins, and opens nothing")
  func list() async throws {
    try folder.write("s.yaml", "scim:\n  code: s3cr3t\n")
    // A pipe without a writer: who opened it would wait for ever.
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let run = await folder.render(
      "--list",
      "--secret",
      "okta/secret=file:pipe",
      "--secrets-file",
      "s.yaml"
    )
    #expect(run.status == .clean)
    #expect(
      run.text == """
        Secret okta
          secret
            for   OKTA_SECRET (values.yaml:4:20)
            from  file pipe
        Secret scim
          code
            for   SCIM_AUTH_CODE_OKTA (values.yaml:5:20)
            from  s.yaml:2:3

        """
    )
  }

  @Test("the list names no origin that does not exist, and waits for no terminal")
  func listOrigins() async {
    let run = await folder.render(
      "--list",
      "--secret",
      "okta/secret=env:s3cr3t",
      "--secret",
      "scim/code=-"
    )
    #expect(run.status == .clean)
    #expect(run.text.contains("from  an environment variable that is not set\n"))
    #expect(run.text.contains("from  standard input\n"))
    let file = await folder.render(
      "--list",
      "--from-env",
      "--secret",
      "okta/secret=file:s3cr3t",
      environment: RenderFolder.environment
    )
    #expect(file.text.contains("from  a file that does not exist\n"))
    #expect(file.text.contains("from  environment variable SCIM_AUTH_CODE_OKTA\n"))
    for run in [run, file] {
      for text in ["s3cr3t"] + RenderFolder.encoded {
        #expect(!run.text.contains(text) && !run.errorText.contains(text))
      }
    }
  }

  @Test("the list is printed even if a value is not needed, so that the right name can be seen")
  func listWithProblem() async {
    let run = await folder.render("--list", "--secret", "okta/code=env:A")
    #expect(run.status == .trouble)
    #expect(run.text.hasPrefix("Secret okta\n  secret\n"))
  }

  @Test("several values files are merged, so that the last list counts")
  func severalFiles() async throws {
    try folder.write(
      "more.yaml",
      "astronomer: { houston: { secret: [{ envName: X, secretName: okta, secretKey: more }] } }"
    )
    let run = await folder.render("-f", "more.yaml", "--list")
    #expect(run.text.hasPrefix("Secret okta\n  more\n    for   X (more.yaml:1:46)\n"))
    #expect(!run.text.contains("Secret scim\n"))
  }

  @Test("what --set says counts, and a second document must not be a matter of opinion")
  func otherLayers() async throws {
    let run = await folder.render(
      "--list",
      "--set",
      "astronomer.houston.secret[0].secretName=other"
    )
    #expect(run.text.contains("Secret other\n"))
    try folder.write("two.yaml", "astronomer: { houston: { env: [] } }\n---\nglobal: {}\n")
    let two = await folder.render("-f", "two.yaml", "--list")
    #expect(two.status == .trouble)
    #expect(two.errorText.contains("two.yaml:2:1: Helm 3 drops this document"))
    #expect(await folder.render("-f", "two.yaml", "--list", "--helm-version", "4").status == .clean)
  }

  @Test("the output is the same whatever the order of the entries")
  func order() async throws {
    let first = await folder.render("--from-env", environment: RenderFolder.environment)
    var lines = RenderFolder.values.split(separator: "\n")
    lines.swapAt(3, 4)
    try folder.write("values.yaml", lines.joined(separator: "\n"))
    let second = await folder.render("--from-env", environment: RenderFolder.environment)
    #expect(first.status == .clean)
    #expect(first.output == second.output)
  }

  /// Renders into the folder `out`.
  private func renderIntoFolder() async -> CommandRun {
    await folder.render(
      "--from-env",
      "--output-dir",
      "out",
      environment: RenderFolder.environment
    )
  }

  private var output: URL { URL(filePath: folder.path).appending(path: "out") }

  private func makeOutput() throws {
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
  }

  @Test("each Secret is a file that only its owner reads, whatever was there before")
  func outputFolder() async throws {
    try makeOutput()
    let okta = output.appending(path: "okta.yaml")
    let elsewhere = output.appending(path: "elsewhere")
    let scim = output.appending(path: "scim.yaml")
    try Data("old".utf8).write(to: okta)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: okta.path)
    try Data("other".utf8).write(to: elsewhere)
    try FileManager.default.createSymbolicLink(at: scim, withDestinationURL: elsewhere)
    let run = await renderIntoFolder()
    #expect(run.status == .clean)
    #expect(run.text == "")
    #expect(run.errorText == "authcfg: wrote 2 files\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
    #expect(names == ["elsewhere", "okta.yaml", "scim.yaml"])
    for (file, name) in [(okta, "okta"), (scim, "scim")] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(attributes[.type] as? FileAttributeType == .typeRegular)
      let secrets = try WrittenSecret.all(in: [UInt8](Data(contentsOf: file)))
      #expect(secrets.map(\.name) == [name])
    }
    #expect(try Data(contentsOf: elsewhere) == Data("other".utf8))
  }

  @Test("a folder that is not there is refused")
  func noFolder() async {
    let run = await renderIntoFolder()
    #expect(run.status == .trouble)
    #expect(run.errorText == "authcfg: --output-dir takes a folder that exists\n")
  }

  @Test("if one file cannot be written, none is")
  func allOrNothing() async throws {
    try makeOutput()
    let blocked = output.appending(path: "scim.yaml")
    try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
    let run = await renderIntoFolder()
    #expect(run.status == .trouble)
    #expect(run.errorText.contains("cannot write"))
    #expect(run.errorText.contains("scim.yaml': is a directory"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == ["scim.yaml"])
  }

  @Test("a missing value leaves the folder alone")
  func missing() async throws {
    try makeOutput()
    let run = await folder.render(
      "--from-env",
      "--output-dir",
      "out",
      environment: ["OKTA_SECRET": "x"]
    )
    #expect(run.status == .trouble)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path).isEmpty)
  }
}
