import Diagnostics
import Testing

@Suite struct SameProcessTests {
  private static func pod(_ container: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: frontend}
    spec:
      template:
        spec:
          containers:
            - name: frontend
              image: amundsendev/amundsen-frontend-oidc:4.1.2
              \(container)
    """
  }

  private static func configMap(_ data: String) -> String {
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: oidc}\ndata: \(data)\n"
  }

  private static func compose(_ service: String) -> String {
    "services:\n  frontend:\n    image: amundsendev/amundsen-frontend-oidc\n    \(service)\n"
  }

  private static let own = pod(
    "env: [{name: FLASK_OIDC_CLIENT_ID, value: a}, {name: FLASK_OIDC_PROVIDER_NAME, value: okta}]"
  )
  private static let taken = pod("envFrom: [{configMapRef: {name: oidc}}]")

  /// Two folders that say the same of a process.
  private static let forms: [([String: String], [String: String])] = [
    (
      ["compose.yaml": compose("environment: {FLASK_OIDC_CLIENT_ID: a, PORT: 5000, DEBUG: true}")],
      [
        "compose.yaml": compose(
          "environment: ['PORT=5000', 'FLASK_OIDC_CLIENT_ID=a', 'DEBUG=true']"
        )
      ]
    ),
    (
      ["compose.yaml": compose("environment: {FLASK_OIDC_CLIENT_ID: a, HOME: }")],
      ["compose.yaml": compose("environment: [HOME, FLASK_OIDC_CLIENT_ID=a]")]
    ),
    (
      ["compose.yaml": compose("environment: {FLASK_OIDC_CLIENT_ID: a}")],
      ["compose.yaml": compose("env_file: oidc.env"), "oidc.env": "FLASK_OIDC_CLIENT_ID='a'\n"]
    ),
    (
      ["compose.yaml": compose("environment: {APP_WRAPPER: flaskoidc, FLASK_OIDC_CLIENT_ID: a}")],
      [
        "compose.yaml": compose(
          "environment: {FLASK_APP_MODULE_NAME: flaskoidc, FLASK_OIDC_CLIENT_ID: a}"
        )
      ]
    ),
    (
      ["pod.yaml": own],
      [
        "pod.yaml": taken,
        "map.yaml": configMap("{FLASK_OIDC_PROVIDER_NAME: okta, FLASK_OIDC_CLIENT_ID: a}"),
      ]
    ),
    (
      // What stands in the container wins.
      ["pod.yaml": own],
      [
        "pod.yaml": pod(
          "envFrom: [{configMapRef: {name: oidc}}]\n"
            + "          env: [{name: FLASK_OIDC_CLIENT_ID, value: a}]"
        ),
        "map.yaml": configMap("{FLASK_OIDC_PROVIDER_NAME: okta, FLASK_OIDC_CLIENT_ID: b}"),
      ]
    ),
    (
      ["pod.yaml": own],
      [
        "pod.yaml": pod(
          "env: [{name: FLASK_OIDC_PROVIDER_NAME, value: okta}, {name: FLASK_OIDC_CLIENT_ID, "
            + "valueFrom: {configMapKeyRef: {name: oidc, key: id}}}]"
        ),
        "map.yaml": configMap("{id: a}"),
      ]
    ),
  ]

  @Test("variables of a process are the same wherever it gets them from", arguments: forms.indices)
  func sameVariables(_ index: Int) {
    let (old, new) = Self.forms[index]
    let isShown = index == 6 ? ["added : nothing -> 4 keys"] : []
    #expect(Compared(old, new).lines == isShown)
    #expect(Compared(new, old).lines.count == isShown.count)
  }

  @Test("what a ConfigMap says that both sides take over is said of it, and once")
  func sharedMap() {
    let changes = Compared(
      [
        "pod.yaml": Self.taken, "map.yaml": Self.configMap("\n  FLASK_OIDC_CLIENT_ID: a\n  X: '1'"),
      ],
      ["pod.yaml": Self.taken, "map.yaml": Self.configMap("\n  FLASK_OIDC_CLIENT_ID: b")]
    )
    #expect(
      changes.lines == [
        "changed data.FLASK_OIDC_CLIENT_ID: a -> b", "removed data.X: hidden -> nothing",
      ]
    )
  }

  @Test("a ConfigMap that is named on both sides and is among the files of one is said to be new")
  func foreignMap() {
    let changes = Compared(
      ["pod.yaml": Self.taken],
      [
        "pod.yaml": Self.taken + "\n# touched",
        "map.yaml": Self.configMap("{FLASK_OIDC_CLIENT_ID: a}"),
      ]
    )
    #expect(changes.lines == ["added : nothing -> 4 keys"])
  }

  @Test("a variable with another value than before is changed, wherever it comes from")
  func otherValue() {
    let map = Self.configMap("{FLASK_OIDC_PROVIDER_NAME: google, FLASK_OIDC_CLIENT_ID: a}")
    let changes = Compared(["pod.yaml": Self.own], ["pod.yaml": Self.taken, "map.yaml": map])
    #expect(
      changes.lines == [
        "changed spec.template.spec.containers[frontend].env.FLASK_OIDC_PROVIDER_NAME: okta -> google"
      ]
    )
  }

  @Test("a container beside one that takes variables over on one side only is the same")
  func neighbour() {
    let pods = [
      "env: [{name: FLASK_OIDC_CLIENT_ID, value: a}]", "envFrom: [{configMapRef: {name: oidc}}]",
    ]
    .map { own in
      Self.pod(own)
        + """

                - name: metadata
                  image: amundsendev/amundsen-metadata-oidc:3.10.0
                  env:
                    - {name: FLASK_OIDC_CLIENT_ID, value: m}
                    - {name: FLASK_OIDC_PROVIDER_NAME, value: okta}
          initContainers:
            - {name: wait, env: [{value: '1', name: B}, {name: A, value: '2'}]}
        """
    }
    let map = ["map.yaml": Self.configMap("{FLASK_OIDC_CLIENT_ID: a}")]
    let old = ["pod.yaml": pods[0]].merging(map) { $1 }
    let new = ["pod.yaml": pods[1]].merging(map) { $1 }
    #expect(Compared(old, new).lines == [])
    #expect(Compared(new, old).lines == [])
    let other = new.mapValues { $0.replacing("value: m}", with: "value: other}") }
    let path = "spec.template.spec.containers[metadata].env.FLASK_OIDC_CLIENT_ID"
    #expect(Compared(old, other).lines == ["changed \(path): m -> other"])
    #expect(Compared(other, old).lines == ["changed \(path): other -> m"])
  }

  /// Folders in which a client of Flyte finds its settings in a file or in variables.
  private static func client(_ folder: String = "") -> ([String: String], [String: String]) {
    (
      [folder + "config.yaml": clients[0].0, "a.yaml": "a: 1\n"],
      [folder + ".env": clients[0].1, "a.yaml": "a: 1\n"]
    )
  }

  @Test("a file that was given up for variables is compared with them")
  func replacedFile() {
    for folder in ["", "cli/"] {
      let (file, variables) = Self.client(folder)
      #expect(Compared(file, variables).lines == [])
      #expect(Compared(variables, file).lines == [])
      let other = variables.mapValues { $0.replacing("CLIENT_ID=a", with: "CLIENT_ID=b") }
      #expect(Compared(file, other).lines == ["changed admin.clientId: a -> b"])
    }
  }

  @Test("of several clients nobody knows whose file was given up")
  func severalClients() {
    let (file, variables) = Self.client()
    let second = file.merging(["b/config.yaml": Self.clients[1].0]) { $1 }
    let moved = Self.client("cli/").1
    for (old, new) in [(second, variables), (file, moved), (file, variables.merging(file) { $1 })] {
      #expect(Compared(old, new).lines.contains { $0.hasSuffix("keys") })
    }
  }

  private static let clients: [(String, String)] = [
    (
      "admin: {endpoint: 'dns:///flyte.acme.com', insecure: false, clientId: a}",
      "FLYTE_CREDENTIALS_CLIENT_ID=a\nFLYTE_PLATFORM_URL=dns:///flyte.acme.com\nFLYTE_PLATFORM_INSECURE=no\n"
    ),
    (
      "admin: {endpoint: 'dns:///flyte.acme.com', authType: ClientSecret, scopes: [b, a]}",
      "FLYTE_PLATFORM_URL=dns:///flyte.acme.com\nFLYTE_CREDENTIALS_SCOPES=a,b\n"
        + "FLYTE_CREDENTIALS_AUTH_MODE=ClientSecret\n"
    ),
  ]

  @Test("variables of a client of Flyte are the fields of its file", arguments: clients)
  func flyteClient(_ file: String, _ variables: String) {
    let sides = [
      Compared.side(file, "config.yaml"), Compared.side(variables, ".env", id: SourceFile.ID(1)),
    ]
    #expect(Compared(sides[0], sides[1]).lines == [])
    #expect(Compared(sides[1], sides[0]).lines == [])
  }
}
