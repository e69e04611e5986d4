import AuthModel
import Diagnostics
import Rendering
import Testing
import YAML

@Suite struct RenderTests {
  typealias ID = SecretRequirement.ID

  private static let first = ID(secretName: "okta", key: "client_secret")
  private static let second = ID(secretName: "okta", key: "scim")

  private static let needed: [SecretRequirement] = {
    let yaml = """
      astronomer:
        houston:
          secret:
            - { envName: SCIM_AUTH_CODE_OKTA, secretName: okta, secretKey: scim }
            - envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET
              secretName: okta
              secretKey: client_secret
      """
    let file = SourceFile(path: "values.yaml", bytes: Array(yaml.utf8))
    return requirements(of: bind(read(file)).configurations).secrets
  }()

  private func rendering(
    _ values: [ID: String],
    _ options: RenderingOptions = RenderingOptions()
  ) -> RenderedSecrets {
    render(Self.needed, values: values.mapValues { SecretBytes($0.utf8) }, options: options)
  }

  @Test("a manifest holds the base64 of each value, keys in order")
  func manifest() {
    let result = rendering(
      [Self.first: "abc", Self.second: "user:password"],
      RenderingOptions(namespace: "astronomer")
    )
    #expect(result.problems.isEmpty && result.remarks.isEmpty)
    let text = String(decoding: write(result.files), as: UTF8.self)
    #expect(
      text == """
        apiVersion: v1
        kind: Secret
        metadata:
          name: okta
          namespace: astronomer
        type: Opaque
        data:
          client_secret: YWJj
          scim: dXNlcjpwYXNzd29yZA==

        """
    )
  }

  @Test("without all values there is no manifest, and each missing one is named")
  func missing() {
    #expect(rendering([:]).problems == [.missing(Self.first), .missing(Self.second)])
    let half = rendering([Self.first: "abc"])
    #expect(half.problems == [.missing(Self.second)])
    #expect(half.files.isEmpty)
  }

  @Test("an empty value is refused")
  func empty() {
    #expect(rendering([Self.first: "", Self.second: "a:b"]).problems == [.empty(Self.first)])
  }

  @Test(
    "a value that ends in a line break is refused unless it is kept",
    arguments: ["\n", "\r\n"]
  )
  func newline(_ end: String) {
    let values = [Self.first: "abc" + end, Self.second: "a:b"]
    #expect(rendering(values).problems == [.trailingNewline(Self.first)])
    let kept = rendering(values, RenderingOptions(keepsNewline: true))
    let written = String(decoding: write(kept.files), as: UTF8.self)
    #expect(written.contains("client_secret: \(Base64.encode(("abc" + end).utf8))\n"))
  }

  @Test("a Secret holds at most a mebibyte")
  func size() {
    let room = maximumSecretSize - 3
    let full = String(repeating: "x", count: room)
    #expect(rendering([Self.first: full, Self.second: "a:b"]).problems.isEmpty)
    #expect(
      rendering([Self.first: full + "x", Self.second: "a:b"]).problems
        == [.tooLarge(secretName: "okta")]
    )
  }

  @Test("Okta's provisioning code is user:password", arguments: ["code", "a:", ":b", "YTpi"])
  func remark(_ code: String) {
    let result = rendering([Self.first: "abc", Self.second: code])
    #expect(
      result.remarks == [.notNameAndPassword(Self.second, variable: "SCIM_AUTH_CODE_OKTA")]
    )
    #expect(result.files.count == 1)
  }

  @Test("base64 that looks like a number or a boolean is read back as text")
  func ambiguousBase64() throws {
    for text in ["true", "null", "1e10", "12345678", "0x12", "2020", "1234"] {
      let bytes = try Base64.decode(text.utf8)
      let result = render(
        Self.needed,
        values: [Self.first: SecretBytes(bytes), Self.second: SecretBytes("a:b".utf8)]
      )
      let written = String(decoding: write(result.files), as: UTF8.self)
      #expect(written.contains("client_secret: \"\(text)\"\n"), "\(written)")
    }
  }

  @Test("nothing that holds a value shows it")
  func secrecy() {
    let value = SecretBytes("s3cr3t".utf8)
    var texts = [String(describing: value), String(reflecting: value)]
    let result = rendering([Self.first: "s3cr3t", Self.second: "s3cr3t"])
    texts += [String(describing: result), String(reflecting: result.files)]
    let file = SecretsFile(SourceFile(path: ".env", bytes: Array("A=s3cr3t".utf8)))
    texts.append(String(reflecting: file))
    var dumped = ""
    dump(result, to: &dumped)
    dump(file, to: &dumped)
    for text in texts + [dumped] {
      #expect(!text.contains("s3cr3t") && !text.contains("115"))
    }
  }
}
