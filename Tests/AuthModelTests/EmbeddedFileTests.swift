import AuthModel
import Diagnostics
import Testing
import YAML

/// Configuration files in ConfigMaps and Secrets.
@Suite struct EmbeddedFileTests {
  private static let manifests = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: flyte-config}
    data:
      100-inline.yaml: |
        auth:
          appAuth: {authServerType: External}
      004-auth.yaml: |
        auth:
          appAuth:
            authServerType: Self
          authorizedUris: [https://a.example.com]
        database: {password: hunter2}
      dashboard.json: |
        {"auth": {"authorizedUris": []}}
      notes.yaml: |
        # server: none
        - hunter3
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: flyte-config-secret}
    stringData:
      014-secrets.yaml: |
        auth:
          appAuth:
            selfAuthServer: {staticClients: {a: {id: a, client_secret: hunter4}}}
      password: hunter5
    ---
    apiVersion: v1
    kind: ConfigMapList
    items:
    - kind: ConfigMap
      apiVersion: v1
      metadata: {name: propeller}
      data:
        admin.yaml: |
          admin: {endpoint: "dns:///flyteadmin:81", clientId: x}
    - kind: ConfigMap
      apiVersion: v1
      metadata: {name: notebook}
      data:
        config.yaml: |
          admin: {endpoint: "dns:///flyte.example.com", authType: pkce}
        quoted.yaml: "admin: {authType: Pkce}"
    """

  private static func bind(_ text: String) -> BoundFile {
    AuthModel.bind(read(SourceFile(path: "all.yaml", bytes: Array(text.utf8))))
  }

  @Test("the files of a folder are one configuration, the later name over the earlier")
  func merging() throws {
    let file = Self.bind(Self.manifests)
    let deployment = try #require(file.configurations.compactMap(\.flyte).first)
    #expect(deployment.authServerType == .external)
    #expect(deployment.authorizedURIs.map(\.text) == ["https://a.example.com"])
    #expect(deployment.staticClients?["a"] != nil)
    #expect(
      file.configurations.map(\.kind) == [.kubernetes, .flyteadminConfiguration] + [.flyteClient]
        + [.flyteClient]
    )
  }

  @Test("a client's own file is told from one of a component")
  func origins() {
    let clients = Self.bind(Self.manifests).configurations.flatMap(\.flyteClients)
    #expect(clients.map(\.origin) == [.component, .file])
    #expect(clients.map { $0.endpoint?.host } == ["flyteadmin", "flyte.example.com"])
  }

  @Test("problems are those of the text, in the lines of the file around")
  func problems() throws {
    let file = Self.bind(Self.manifests)
    let spelling = try #require(file.configurations.last?.problems.first)
    #expect(spelling.path == "admin.authType")
    #expect(file.source.text(in: spelling.value) == "pkce")
    #expect(file.problems.isEmpty)
    let broken = Self.bind(
      Self.manifests.replacing("{authServerType: External}", with: "[External")
    )
    #expect(broken.problems.count == 1)
    #expect(!broken.isReadToEnd)
  }

  @Test("of a text that is understood, what is not harmless stays hidden, and of others all")
  func redaction() {
    for text in [
      Self.manifests, Self.manifests.replacing("{authServerType: External}", with: "[x"),
    ] {
      let file = Self.bind(text)
      let redaction = file.redaction()
      let lines = LineTable(file.source)
      let shown = (1...lines.count).flatMap { line in
        redaction.pieces(of: lines.range(ofLine: line), in: file.source).compactMap { piece in
          if case .shown(let range) = piece { file.source.text(in: range) } else { nil }
        }
      }.joined(separator: "\\n")
      #expect(!shown.contains("hunter"), "\\(shown)")
      #expect(shown.contains("authorizedUris: [https://a.example.com]"))
    }
  }
}
