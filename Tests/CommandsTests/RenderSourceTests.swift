import Commands
import Foundation
import TestSupport
import Testing

/// Where values come from.
@Suite struct RenderSourceTests {
  private let folder: RenderFolder

  init() throws {
    folder = try RenderFolder()
  }

  /// What the Secret `name` holds in the output of `run`.
  private func data(_ name: String, _ run: CommandRun) -> [String: String] {
    #expect(run.status == .clean, "\(run.errorText)")
    let secret = WrittenSecret.all(in: run.output).first { $0.name == name }
    return (secret?.data ?? [:]).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("--from-env takes each entry's own variable")
  func fromEnvironment() async {
    let run = await folder.render("--from-env", environment: RenderFolder.environment)
    #expect(data("okta", run) == ["secret": "s3cr3t"])
    #expect(data("scim", run) == ["code": "u:s3cr3t"])
    #expect(run.errorText == "")
  }

  @Test("--secret takes a variable, a file and standard input, bytes as they are")
  func secretOption() async throws {
    try folder.write("code", "u:p ")
    let run = await folder.render(
      "--secret",
      "okta/secret=env:MINE",
      "--secret",
      "scim/code=file:code",
      environment: ["MINE": "a=b"]
    )
    #expect(data("okta", run) == ["secret": "a=b"])
    #expect(data("scim", run) == ["code": "u:p "])
    let piped = await folder.render(
      "--secret=okta/secret=-",
      "--secret",
      "scim/code=file:\(folder.path)/code",
      standardInput: "piped"
    )
    #expect(data("okta", piped) == ["secret": "piped"])
  }

  @Test("--secret wins over --secrets-file, and that over --from-env")
  func precedence() async throws {
    try folder.write("both.env", "OKTA_SECRET=file\nSCIM_AUTH_CODE_OKTA=file:b\n")
    try folder.write("scim.env", "SCIM_AUTH_CODE_OKTA=file:b\n")
    let all = await folder.render(
      "--from-env",
      "--secrets-file",
      "both.env",
      "--secret",
      "okta/secret=env:MINE",
      environment: ["MINE": "option", "OKTA_SECRET": "env", "SCIM_AUTH_CODE_OKTA": "env:b"]
    )
    #expect(data("okta", all) == ["secret": "option"])
    #expect(data("scim", all) == ["code": "file:b"])
    let rest = await folder.render(
      "--from-env",
      "--secrets-file",
      "scim.env",
      environment: ["OKTA_SECRET": "env"]
    )
    #expect(data("okta", rest) == ["secret": "env"])
  }

  @Test("a YAML file of values may come from standard input")
  func standardInput() async {
    let run = await folder.render(
      "--secrets-file",
      "-",
      standardInput: "okta: { secret: abc }\nSCIM_AUTH_CODE_OKTA: u:p\n"
    )
    #expect(data("okta", run) == ["secret": "abc"])
    #expect(data("scim", run) == ["code": "u:p"])
  }

  @Test("standard input is read once, and never from a terminal")
  func standardInputOnce() async {
    let twice = await folder.render(
      "--secret",
      "okta/secret=-",
      "--secret",
      "scim/code=-",
      standardInput: "x"
    )
    #expect(twice.status == .trouble)
    #expect(twice.errorText == "authcfg: '-' can be given once only: standard input is read once\n")
    let values = await CommandRun(
      ["render", "-f", "-", "--secrets-file", "-"],
      in: folder.path,
      standardInput: []
    )
    #expect(values.errorText == twice.errorText)
    let terminal = await folder.render("--secret", "okta/secret=-")
    #expect(terminal.status == .trouble)
    #expect(terminal.errorText.contains("standard input is a terminal"))
  }

  @Test("values may come from standard input")
  func valuesFromStandardInput() async {
    let run = await CommandRun(
      ["render", "-f", "-", "--from-env"],
      in: folder.path,
      environment: RenderFolder.environment,
      standardInput: Array(RenderFolder.values.utf8)
    )
    #expect(data("okta", run) == ["secret": "s3cr3t"])
  }

  @Test("variables that share a key must agree")
  func sharedKey() async throws {
    try folder.write(
      "values.yaml",
      "astronomer: {houston: {secret: [{envName: A_A, secretName: s}, {envName: B_B, secretName: s}]}}"
    )
    let same = await folder.render("--from-env", environment: ["A_A": "x", "B_B": "x"])
    #expect(data("s", same) == ["value": "x"])
    let one = await folder.render("--from-env", environment: ["B_B": "x"])
    #expect(data("s", one) == ["value": "x"])
    try folder.write("s.env", "A_A=s3cr3t\nB_B=s3cr3t2\n")
    for run in [
      await folder.render("--from-env", environment: ["A_A": "s3cr3t", "B_B": "s3cr3t2"]),
      await folder.render("--secrets-file", "s.env"),
    ] {
      #expect(run.status == .trouble)
      #expect(
        run.errorText == """
          authcfg: no value for 's/value': it feeds several variables, and these have different \
          values

          """
      )
    }
  }
}
