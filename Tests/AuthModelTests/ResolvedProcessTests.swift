import AuthModel
import Diagnostics
import Testing
import YAML

/// What the files of a run say of Amundsen's services together.
@Suite struct ResolvedProcessTests {
  private static func processes(in files: KeyValuePairs<String, String>) -> [AmundsenProcess] {
    let bound = files.enumerated().map { index, file in
      let source = SourceFile(
        id: SourceFile.ID(index),
        path: file.key,
        bytes: Array(file.value.utf8)
      )
      return bind(AuthModel.read(byName: source))
    }
    return resolve(bound).flatMap(\.configurations).flatMap(\.amundsenProcesses)
  }

  private static let variables = "FLASK_OIDC_CLIENT_ID=amundsen\nFLASK_OIDC_REDIRECT_URI=/auth\n"

  @Test(
    "a service of Compose is known if its image, its files and its commands are",
    arguments: [
      ("image: amundsendev/amundsen-frontend-oidc:4.3.0", false),
      ("image: amundsendev/amundsen-frontend-oidc, env_file: oidc.env", false),
      ("image: amundsendev/amundsen-frontend, command: gunicorn -w 2 wsgi", false),
      ("image: amundsendev/amundsen-frontend-oidc, env_file: [oidc.env, other.env]", true),
      (
        "image: amundsendev/amundsen-frontend-oidc, env_file: [{path: other.env, required: false}]",
        true
      ),
      ("image: registry.acme.com/amundsen-frontend", true),
      ("image: amundsendev/amundsen-frontend, build: .", true),
      ("image: amundsendev/amundsen-frontend, entrypoint: /start", true),
      ("image: amundsendev/amundsen-frontend, command: [sh, -c, export A=b]", true),
      ("image: amundsendev/amundsen-frontend, extends: base", true),
    ]
  )
  func composeServices(_ service: String, _ mayHoldMore: Bool) throws {
    let compose = "services: {web: {\(service), environment: [FLASK_OIDC_CLIENT_SECRET]}}"
    let all = Self.processes(in: [
      "compose.yaml": compose, "oidc.env": Self.variables,
      "Dockerfile": "FROM amundsendev/amundsen-frontend\n",
    ])
    let process = try #require(all.first { $0.origin == .environment(.composeService) })
    #expect(process.mayHoldMore == mayHoldMore)
    #expect(process["FLASK_OIDC_CLIENT_SECRET"] != nil)
  }

  @Test("what another file may say of the same service is not known")
  func merged() {
    let compose =
      "services: {web: {image: amundsendev/amundsen-frontend-oidc}, api: {image: amundsendev/amundsen-metadata}}"
    let all = Self.processes(in: [
      "compose.yaml": compose,
      "prod.yaml": "services: {web: {environment: {FLASK_OIDC_SCOPES: x}}}",
    ])
    #expect(all.map(\.mayHoldMore) == [true, false, true])
  }

  @Test("an image that is built has what its stage sets, and a file of variables its place")
  func build() throws {
    let all = Self.processes(in: [
      "compose.yaml": "services: {web: {build: {context: ., target: oidc}, env_file: oidc.env}}",
      "Dockerfile": """
      FROM python AS base
      ENV FLASK_OIDC_REDIRECT_URI=/base FLASK_OIDC_SCOPES=openid
      FROM base AS oidc
      """, "oidc.env": Self.variables,
    ])
    let web = try #require(all.first { $0.origin == .environment(.composeService) })
    #expect(web.text("FLASK_OIDC_SCOPES")?.range.file.index == 1)
    #expect(web.text("FLASK_OIDC_REDIRECT_URI")?.value == "/auth")
    #expect(web.text("FLASK_OIDC_REDIRECT_URI")?.range.file.index == 2)
    #expect(!all.contains { $0.origin == .environment(.file) })
  }

  private static func deployment(_ container: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {namespace: amundsen}
    spec:
      replicas: 3
      template: {spec: {securityContext: {runAsNonRoot: true}, containers: [{name: app, \(container)}]}}
    """
  }

  private static let objects = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings, namespace: amundsen}
    data: {FLASK_OIDC_CLIENT_ID: amundsen, METADATA_SVC_CONFIG_MODULE_CLASS: x}
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: secrets, namespace: amundsen}
    stringData: {FLASK_OIDC_CLIENT_SECRET: correct-horse, FLASK_OIDC_SCOPES: openid}
    """

  @Test(
    "a container is known if all it takes variables from is",
    arguments: [
      (
        "image: amundsendev/amundsen-metadata-oidc, envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: secrets}}]",
        false
      ),
      (
        "image: amundsendev/amundsen-metadata-oidc, envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: other}}]",
        true
      ),
      (
        "image: amundsendev/amundsen-metadata-oidc, envFrom: [{configMapRef: {name: settings, optional: true}}]",
        false
      ),
      ("image: registry.acme.com/metadata, envFrom: [{configMapRef: {name: settings}}]", true),
      ("envFrom: [{configMapRef: {name: settings}}]", true),
    ]
  )
  func containers(_ container: String, _ mayHoldMore: Bool) throws {
    let all = Self.processes(in: [
      "deployment.yaml": Self.deployment(container), "objects.yaml": Self.objects,
    ])
    #expect(all.count == 1)
    let process = try #require(all.first)
    #expect(process.service == .metadata)
    #expect(process.mayHoldMore == mayHoldMore)
    #expect(process.text("FLASK_OIDC_CLIENT_ID")?.range.file.index == 1)
    #expect(process.replicas?.value == 3)
    #expect(process.workload.otherUser != nil)
  }

  @Test("a Secret tells that something is set, but not what")
  func secrets() throws {
    let container = "image: amundsendev/amundsen-metadata, envFrom: [{secretRef: {name: secrets}}]"
    let all = Self.processes(in: [
      "deployment.yaml": Self.deployment(container), "objects.yaml": Self.objects,
    ])
    let process = try #require(all.first { $0.origin == .environment(.container) })
    #expect(process["FLASK_OIDC_SCOPES"] != nil)
    #expect(process.text("FLASK_OIDC_SCOPES") == nil)
    let secret = process["FLASK_OIDC_CLIENT_SECRET"]?.value
    #expect(secret?.isEqual(to: "correct-horse") == true)
    // Nobody takes the ConfigMap.
    #expect(all.map(\.origin) == [.environment(.container), .environment(.configMap)])
  }

  @Test("what Kustomize changes is not known")
  func customized() throws {
    let container = "image: amundsendev/amundsen-metadata-oidc"
    let files: KeyValuePairs = [
      "deployment.yaml": Self.deployment(container),
      "kustomization.yaml": "kind: Kustomization\nresources: [deployment.yaml]",
    ]
    #expect(Self.processes(in: files).map(\.mayHoldMore) == [true])
  }

  @Test("one file of variables for all services is Amundsen's only in its own")
  func shared() {
    let compose = """
      services:
        frontend: {image: registry.acme.com/frontend, env_file: .env}
        elasticsearch: {image: docker.elastic.co/elasticsearch, env_file: .env}
        db: {image: postgres, env_file: .env}
      """
    let all = Self.processes(in: ["compose.yaml": compose, ".env": Self.variables])
    #expect(all.map(\.service) == [.frontend])
  }
}
