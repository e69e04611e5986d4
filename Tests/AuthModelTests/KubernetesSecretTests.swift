import AuthModel
import Diagnostics
import Testing
import YAML

@Suite struct KubernetesSecretTests {
  private func configuration(_ text: String) throws -> Configuration {
    let file = SourceFile(path: "secret.yaml", bytes: Array(text.utf8))
    return try #require(bind(read(file)).configurations.first)
  }

  @Test("wrong names of the maps are problems")
  func wrongNames() throws {
    let text = """
      apiVersion: v1
      kind: Secret
      metadata: {name: x}
      stringdata: {}
      dat: {}
      immutable: "true"
      """
    let problems = try configuration(text).problems
    #expect(problems.map(\.key.value) == ["stringdata", "dat", "immutable"])
    let stringData = BindingProblem.Kind.misspeltKey(
      meant: "stringData",
      isCertain: true,
      isTaken: false
    )
    #expect(problems.first?.kind == stringData)
    #expect(problems.last?.kind == .quotedBoolean(true))
  }

  @Test("what SOPS leaves behind is none")
  func sops() throws {
    let text = """
      apiVersion: v1
      kind: Secret
      metadata: {name: x}
      data: {key: "ENC[AES256_GCM,data:8Jx0,type:str]"}
      sops: {version: 3.9.0}
      """
    let configuration = try configuration(text)
    #expect(configuration.problems.isEmpty)
    #expect(configuration.secrets.flatMap(\.items).map(\.isUnfinished) == [true])
    #expect(configuration.storedSecrets.isEmpty)
  }

  @Test("Secrets in lists are found")
  func lists() throws {
    let secret = "{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: b}}"
    let list = "{apiVersion: v1, kind: List, items: [\(secret), {kind: ConfigMap}, \(secret)]}"
    #expect(try configuration(list).secrets.count == 2)
    #expect(try configuration(list).storedSecrets.map(\.name.value) == ["a", "a"])
  }

  @Test(
    "why the API server refuses base64",
    arguments: [
      ("my-raw-secret", 2, "clearText"), ("c2VjcmV0LXRleA", 12, "missingPadding"),
      ("c3ViamVjdHM_X2E-Pg==", 11, "urlSafeAlphabet"), ("YWRt aW4=", 4, "whitespace"),
      ("YWRtaW4==", 8, "clearText"), ("user:password", 4, "clearText"),
    ]
  )
  func refusal(text: String, offset: Int, reason: String) throws {
    let refusal = try #require(try secretValue("\"\(text)\"").base64Refusal)
    #expect(refusal.offset == offset)
    #expect("\(refusal.reason)" == reason)
    #expect(refusal.missingPadding.isEmpty == (reason != "missingPadding"))
  }
}
