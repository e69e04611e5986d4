import TestSupport
import Testing

/// Secrets that YAML takes for something else than text.
@Suite struct ExcerptTests {
  private static let secret = "Zq8wxLk2mN4p"

  @Test(
    "a secret is hidden whatever YAML makes of it",
    arguments: [
      "clientSecret: {\(secret)}", "clientSecret: {\"\(secret)\": x}", "password: {\(secret): x}",
      "clientSecret: {\"\(secret)\"", "clientSecret: *\(secret)", "clientSecret: *\(secret)\"x",
      "clientSecret: !\(secret) x", "clientSecret: !!\(secret) x", "clientSecret: !<\(secret)> x",
      "clientSecret: &\(secret)", "clientSecret: {{ \"\(secret)\" }}", "clientSecret: #\(secret)",
      "clientSecret: {{ \(secret) | b64enc }}", "authUrlParams: {client_secret: \(secret)}",
      "? clientSecret\n            : *\(secret)'", "clientSecret=\(secret): x",
      "- clientSecret=\(secret): x", "clientSecret: @\(secret)", "clientSecret: x\n\t\(secret)",
    ]
  )
  func hidden(_ line: String) async throws {
    let folder = try TemporaryFolder()
    // Everything in one line or in a finding's place is shown around the finding.
    let text = """
      astronomer:
        houston:
          env:
            - name: FOO
              value: 1.10
            - \(line)
          config:
            auth:
              openidConnect:
                okta:
                  enabled: true
                  \(line)
                  clientId: true
      """
    try folder.write(text, to: "values.yaml")
    for format in ["full", "concise", "json"] {
      let run = await CommandRun(["lint", "--format", format, "values.yaml"], in: folder.path)
      #expect(!run.text.contains(Self.secret), "\(format) shows it")
      #expect(!run.errorText.contains(Self.secret))
      #expect(run.text != "")
    }
  }

  @Test("a pipe that lies in a folder is not read")
  func pipe() async throws {
    let folder = try TemporaryFolder()
    try folder.write("x: 1\n", to: "values.yaml")
    try folder.writePipe("pipe.yaml")
    let run = await CommandRun(["lint", "."], in: folder.path)
    #expect(run.errorText.contains("1 file"))
  }
}
