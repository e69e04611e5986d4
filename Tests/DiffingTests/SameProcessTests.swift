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
