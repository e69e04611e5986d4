import Commands
import Foundation
import TestSupport
import Testing

/// What `authcfg render` refuses, and that it prints no manifest then, and never a secret.
@Suite struct RenderRefusalTests {
  private let folder: RenderFolder

  init() throws {
    folder = try RenderFolder()
  }

  /// Expects the messages `expected`, and nothing of a secret.
  private func expect(
    _ run: CommandRun,
    _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == .trouble, sourceLocation: sourceLocation)
    #expect(run.text == "", sourceLocation: sourceLocation)
    for text in ["s3cr3t"] + RenderFolder.encoded {
      #expect(!run.errorText.contains(text), sourceLocation: sourceLocation)
    }
    let lines = run.errorText.split(separator: "\n").map(String.init)
    #expect(lines == expected.map { "authcfg: \($0)" }, sourceLocation: sourceLocation)
  }

  private static let hint =
    "nothing is printed; give values with --secret, --secrets-file or --from-env"
  private static let needed =
    "no value for 'scim/code', needed for SCIM_AUTH_CODE_OKTA (values.yaml:5:20)"

  @Test("all missing values are named")
  func missing() async {
    let okta = "no value for 'okta/secret', needed for OKTA_SECRET (values.yaml:4:20)"
    expect(await folder.render(), okta, Self.needed, Self.hint)
    expect(await folder.render("--from-env"), okta, Self.needed, Self.hint)
    let half = await folder.render("--from-env", environment: ["OKTA_SECRET": "s3cr3t"])
    expect(half, Self.needed, Self.hint)
  }

  @Test("what cannot be opened is named together with what is missing, and not repeated")
  func unreadable() async {
    let run = await folder.render("--secret", "okta/secret=env:s3cr3t")
    expect(
      run,
      "no value for 'okta/secret': its environment variable is not set; env: takes the name, "
        + "without a '$'",
      Self.needed,
      Self.hint
    )
    let file = await folder.render(
      "--secret",
      "okta/secret=file:s3cr3t",
      "--secret",
      "scim/code=file:."
    )
    expect(
      file,
      "no value for 'okta/secret': its file cannot be read: no such file or directory",
      "no value for 'scim/code': its file cannot be read: is a directory"
    )
  }

  @Test("a value that ends in a line break is refused, unless --keep-newline")
  func newline() async throws {
    try folder.write("secret", "s3cr3t\n")
    let arguments = ["--secret", "okta/secret=file:secret", "--from-env"]
    let refused = await folder.render(
      arguments[0],
      arguments[1],
      arguments[2],
      environment: ["SCIM_AUTH_CODE_OKTA": ""]
    )
    expect(
      refused,
      "the value for 'okta/secret' ends in a line break, which sign-in would send along; take it "
        + "off (printf %s in place of echo) or say --keep-newline",
      "the value for 'scim/code' is empty"
    )
    let kept = await folder.render(
      arguments[0],
      arguments[1],
      arguments[2],
      "--keep-newline",
      environment: ["SCIM_AUTH_CODE_OKTA": "a:b"]
    )
    #expect(kept.status == .clean)
    #expect(WrittenSecret.all(in: kept.output)[0].data["secret"] == Data("s3cr3t\n".utf8))
  }

  @Test(
    "a value on the command line is refused and not repeated",
    arguments: ["s3cr3t", "s3cr3t=", "envs3cr3t", "env:", "file:", "", "-s3cr3t", "$s3cr3t"]
  )
  func literal(_ value: String) async {
    expect(
      await folder.render("--secret", "okta/secret=\(value)", "--from-env"),
      "--secret okta/secret=… takes no value: arguments show in the list of processes ('ps') and "
        + "in the shell's history; name its origin, env:VARIABLE, file:PATH or '-'"
    )
  }

  @Test(
    "an argument of --secret that is none is not repeated",
    arguments: [
      "s3cr3t", "s3cr3t/x", "okta/s3cr3t", "okta=env:s3cr3t", "a/b/s3cr3t=-", "/s3cr3t=-",
      "S3/s3cr3t=-", "=", "",
    ]
  )
  func malformed(_ argument: String) async {
    expect(
      await folder.render("--secret", argument),
      "--secret takes NAME/KEY=env:VARIABLE, NAME/KEY=file:PATH or NAME/KEY=-, with the Secret's "
        + "name and key; what was given is not repeated here, it may be secret"
    )
  }

  @Test(
    "the parser's own messages repeat no argument",
    arguments: [
      ["s3cr3t"], ["--secrt=okta/secret=s3cr3t"], ["--secrt", "okta/secret=s3cr3t"],
      ["--from-env=s3cr3t"], ["--max-depth", "s3cr3t"], ["--max-depth=s3cr3t"], ["-s3cr3t"],
      ["--s3cr3t=s3cr3t"], ["--s3cr3t"], ["--secret", "--s3cr3t"], ["-n", "S3/s3cr3t"],
      ["a", "b=s3cr3t", "s3cr3t", "okta/secret=it's s3cr3t"], ["--keep-newline=a'b s3cr3t"],
    ]
  )
  func parserMessages(_ arguments: [String]) async {
    for command in [["render", "-f", "values.yaml"], ["rendr", "--secret", "x"], ["render"]] {
      let run = await CommandRun(command + arguments, in: folder.path)
      #expect(run.status == .trouble)
      #expect(!(run.errorText + run.text).contains("s3cr3t"), "\(run.errorText)")
    }
  }

  @Test("a value that nothing needs is refused")
  func unneeded() async throws {
    try folder.write("x.env", "OKTA_SECRTE=s3cr3t\nczNjcjN0=\n")
    try folder.write("x.yaml", "okta: {secrte: x}\n'S3 s3cr3t': {x: x}\nA_B: z\n")
    let run = await folder.render(
      "--secret",
      "okta/code=env:s3cr3t",
      "--secrets-file",
      "x.env",
      "--secrets-file",
      "x.yaml"
    )
    expect(
      run,
      "--secret gives a value for 'okta/code', which no entry refers to",
      "x.env:1:1: no entry of the values needs the variable 'OKTA_SECRTE'",
      "x.env:2:1: no entry of the values needs this variable",
      "x.yaml:1:8: no entry of the values needs 'okta/secrte'",
      "x.yaml:2:15: no entry of the values needs this key",
      "x.yaml:3:1: no entry of the values needs the variable 'A_B'"
    )
  }

  @Test("two values for a key are refused")
  func twice() async throws {
    try folder.write("x.env", "OKTA_SECRET=a\nOKTA_SECRET=a\n")
    let run = await folder.render(
      "--secret",
      "okta/secret=env:A",
      "--secret",
      "okta/secret=env:A",
      "--secrets-file",
      "x.env"
    )
    expect(
      run,
      "--secret gives two values for 'okta/secret'",
      "x.env:2:1: a second value for the variable 'OKTA_SECRET'"
    )
  }

  @Test("a broken file of values is refused without a word of it")
  func brokenSecretsFile() async throws {
    try folder.write("x.env", "OKTA_SECRET='s3cr3t\ns3cr3t\n")
    try folder.write("x.yaml", "okta:\n  secret: *s3cr3t\nscim: {code: 12}\n")
    expect(
      await folder.render(
        "--secrets-file",
        "x.env",
        "--secrets-file",
        "x.yaml",
        "--secrets-file",
        "no.env"
      ),
      "x.env:1:13: a quoted value does not end on its line",
      "x.env:2:1: expected NAME=value, a comment or an empty line",
      "x.yaml:2:11: not YAML: an alias without an anchor before it",
      "x.yaml:2:11: expected text",
      "x.yaml:3:14: the value is not read as text everywhere; quote it",
      "cannot read 'no.env': no such file or directory"
    )
  }

  @Test("an entry that names no Secret is refused in its place")
  func brokenEntry() async throws {
    let values = RenderFolder.values.replacing("secretName: okta", with: "secretName: Okta_s3cr3t")
    try folder.write("values.yaml", values)
    expect(
      await folder.render("--from-env", environment: RenderFolder.environment),
      "values.yaml:4:45: 'secretName' is not what Kubernetes takes: lower-case letters, digits, "
        + "'-' and '.', at most 253 of them, a letter or digit at each end"
    )
  }

  @Test(
    "a file that holds no values is refused",
    arguments: [
      ("a: [b", "values.yaml:1:5: not YAML: did not find expected ',' or ']'"),
      (
        "a: b",
        "values.yaml: no values of a chart that say how people sign in"
      ),
      ("{{ if .Values.a }}", "values.yaml:1:1: a template of a chart is no values file"),
    ]
  )
  func noValues(text: String, message: String) async throws {
    try folder.write("values.yaml", text)
    expect(await folder.render(), message)
  }

  @Test("a file that is not there, and a folder, are refused")
  func noFile() async {
    let run = await CommandRun(["render", "-f", "no.yaml", "-f", "."], in: folder.path)
    expect(
      run,
      "cannot read 'no.yaml': no such file or directory",
      "cannot read '.': is a directory"
    )
  }

  @Test("a configuration that refers to no Secret is nothing to do")
  func nothing() async throws {
    try folder.write("values.yaml", "astronomer: { houston: { env: [] } }")
    let run = await folder.render()
    #expect(run.status == .clean)
    #expect(run.text == "")
    #expect(
      run.errorText == "authcfg: nothing to render: no entry in 'astronomer.houston.secret'\n"
    )
    expect(
      await folder.render("--secret", "okta/secret=env:A"),
      "--secret gives a value for 'okta/secret', which no entry refers to"
    )
  }

  @Test("a code for Okta that is not user:password gets a remark, and the manifest")
  func remark() async {
    let run = await folder.render(
      "--from-env",
      environment: ["OKTA_SECRET": "x", "SCIM_AUTH_CODE_OKTA": "s3cr3t"]
    )
    #expect(run.status == .clean)
    #expect(WrittenSecret.all(in: run.output).count == 2)
    #expect(run.errorText.hasPrefix("authcfg: note: the value for 'scim/code' feeds SCIM_AUTH"))
    #expect(!run.errorText.contains("s3cr3t"))
  }
}
