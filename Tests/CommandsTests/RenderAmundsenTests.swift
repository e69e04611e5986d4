import Commands
import Foundation
import TestSupport
import Testing

/// What `authcfg render` makes for Amundsen, read back by others.
@Suite struct RenderAmundsenTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let compose = """
    services:
      frontend:
        environment:
          FLASK_OIDC_CLIENT_ID: amundsen
          FLASK_OIDC_CONFIG_URL: https://sso.acme.com/realms/acme/.well-known/openid-configuration
    """

  private func values(of name: String) throws -> String {
    try String(decoding: Fixture.bytes("Render/\(name)/values.yaml"), as: UTF8.self)
  }

  /// The keys of sessions in the Secrets that a run prints.
  private func generatedKeys() async throws -> [Data?] {
    let run = await CommandRun(
      [
        "render", "-f", "values.yaml", "--generate", "FLASK_OIDC_SECRET_KEY", "--secrets-file",
        "clients.yaml",
      ],
      in: Fixture.path("Render/amundsen")
    )
    #expect(run.status == .clean, "\(run.errorText)")
    #expect(run.errorText == "")
    return WrittenSecret.all(in: run.output).map { $0.data["FLASK_OIDC_SECRET_KEY"] }
  }

  @Test("every service gets a key of its own, and another one in every run")
  func generated() async throws {
    let keys = try await generatedKeys() + generatedKeys()
    #expect(keys.count == 6)
    #expect(Set(keys).count == 6)
    let letters = CharacterSet.alphanumerics
    for key in keys {
      let text = try String(decoding: #require(key), as: UTF8.self)
      #expect(text.count == 43 && text.unicodeScalars.allSatisfy(letters.contains))
    }
  }

  @Test("the linter has nothing to say about what is rendered", arguments: RenderCase.all)
  func lint(_ example: RenderCase) async throws {
    guard example.name.hasPrefix("amundsen") else { return }
    try folder.write(await example.run().output, to: "secrets.yaml")
    let run = await CommandRun(["lint", "secrets.yaml"], in: folder.path)
    #expect(run.status == .clean, "\(run.text)")
  }

  @Test(
    "client_secrets.json has the secret, whatever is in it",
    arguments: ["plain", "a\"b", "a\\b", "\\\"", "grün", "{}", "a\\"]
  )
  func clientSecrets(_ secret: String) async throws {
    try folder.write(values(of: "amundsen-older-chart"), to: "values.yaml")
    let run = await CommandRun(
      [
        "render", "-f", "values.yaml", "--chart-version", "2.0.0", "--secret",
        "oidc-config/OIDC_CLIENT_SECRET=env:S",
      ],
      in: folder.path,
      environment: ["S": secret]
    )
    #expect(run.status == .clean, "\(run.errorText)")
    let data = try #require(WrittenSecret.all(in: run.output).first?.data)
    #expect(data["OIDC_CLIENT_SECRET"] == Data(secret.utf8))
    let file = try #require(data["client_secrets.json"])
    let web = try #require(JSONSerialization.jsonObject(with: file) as? [String: [String: Any]])
    #expect(web["web"]?["client_secret"] as? String == secret)
    #expect(web["web"]?["issuer"] as? String == "https://acme.okta.com/oauth2/default")
    #expect(
      web["web"]?["token_introspection_uri"] as? String
        == "https://acme.okta.com/oauth2/default/v1/introspect"
    )
  }

  private struct Question: Encodable { let text: String }
  private struct Answer: Decodable { let variables: [String: String] }

  @Test("python-dotenv reads the files of variables as they were meant")
  func environmentFiles() async throws {
    try folder.write(Self.compose, to: "compose.yaml")
    let secrets = [
      "plain", "with blanks in it", "$HOME", "${HOME}", "a#b", "a #b", "#", "\"quoted\"", "a=b",
      "grün", "a$$b", "`id`", " blanks ", "!-flask", "a;b&c|d", "{}", "[]", "~", "%20", "a,b:c/d",
    ]
    var texts: [String] = []
    for secret in secrets {
      let run = await CommandRun(
        ["render", "-f", "compose.yaml", "--from-env"],
        in: folder.path,
        environment: [
          "FLASK_OIDC_CLIENT_SECRET": secret, "FLASK_OIDC_SECRET_KEY": "of-the-session",
        ]
      )
      #expect(run.status == .clean, "\(run.errorText)")
      texts.append(run.text)
    }
    let answers: [Answer] = try PythonOracle.ask(
      "read_environment_file.py",
      texts.map { Question(text: $0) }
    )
    for (secret, answer) in zip(secrets, answers) {
      #expect(
        answer.variables
          == ["FLASK_OIDC_CLIENT_SECRET": secret, "FLASK_OIDC_SECRET_KEY": "of-the-session"]
      )
    }
  }

  @Test("files of variables are readable by their owner only, one for each service")
  func files() async throws {
    let output = URL(filePath: folder.path).appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try folder.write(
      Self.compose + "\n"
        + Self.compose.split(separator: "\n").dropFirst()
        .joined(separator: "\n").replacing("frontend", with: "metadata"),
      to: "compose.yaml"
    )
    let run = await CommandRun(
      ["render", "-f", "compose.yaml", "--from-env", "--output-dir", "out"],
      in: folder.path,
      environment: ["FLASK_OIDC_CLIENT_SECRET": "s3cr3t", "FLASK_OIDC_SECRET_KEY": "s3cr3t2"]
    )
    #expect(run.status == .clean, "\(run.errorText)")
    #expect(run.text == "" && run.errorText == "authcfg: wrote 2 files\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
    #expect(names == ["amundsen-oidc-frontend.env", "amundsen-oidc-metadata.env"])
    for name in names {
      let path = output.appending(path: name).path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }
}
