import AuthModel
import HelmValues
import Testing

/// The two layouts of values that chart 2.1.0 of Amundsen reads.
@Suite struct LayoutTests {
  private static func older(_ changes: [String: String] = [:]) -> String {
    let keys: KeyValuePairs = [
      "oidcEnabled": "true", "createOidcSecret": "true", "OIDC_CLIENT_ID": "abc",
      "OIDC_CLIENT_SECRET": "hunter2", "OIDC_ORG_URL": "https://acme.okta.com",
      "OIDC_AUTH_SERVER_ID": "default",
    ]
    let lines = keys.map { "  \($0): \(changes[$0] ?? $1)\n" }
    return "frontEnd:\n  replicas: 1\n" + lines.joined()
  }

  private static let newer = """
    frontEnd:
      replicas: 1
      config: {class: amundsen_application.oidc_config.OidcConfig}
    oidc:
      enabled: true
      frontend: {client_id: abc, client_secret: hunter2}
      configs:
        FLASK_OIDC_CONFIG_URL: https://acme.okta.com/oauth2/default/.well-known/openid-configuration
        FLASK_OIDC_WHITELISTED_ENDPOINTS: status,healthcheck,health,logout
        FLASK_OIDC_SECRET_KEY: hunter2

    """

  /// What the newer layout does otherwise, whatever is set.
  private static let always = [
    "added metadata.envVars.FLASK_APP_MODULE_NAME: nothing -> flaskoidc",
    "added search.envVars.FLASK_APP_MODULE_NAME: nothing -> flaskoidc",
    "removed oidc.configs.OIDC_CLIENT_SECRETS: /etc/client_secrets.json -> nothing",
  ]

  private static func lines(_ old: String, _ new: String) -> [String] {
    let chart = ChartVersion(2, 1)
    return Compared(old, new, kind: .amundsenValues, chart: chart).lines
  }

  private static func changed(_ old: String, _ new: String) -> [String] {
    lines(old, new).filter { !always.contains($0) }
  }

  @Test("the client of an older layout is the same in the newer one")
  func same() {
    #expect(Self.lines(Self.older(), Self.newer).sorted() == Self.always)
    #expect(Self.lines(Self.newer, Self.older()).count == Self.always.count)
  }

  @Test("variables of the frontend alone win over those of all")
  func ownVariables() {
    let own = Self.newer.replacing(
      "  replicas: 1\n",
      with: "  replicas: 1\n  envVars: {FLASK_OIDC_SECRET_KEY: hunter2}\n"
    ).replacing("FLASK_OIDC_SECRET_KEY: hunter2\n", with: "FLASK_OIDC_SECRET_KEY: other\n")
    #expect(Self.changed(Self.older(), own) == [])
  }

  private static let edits: [(String, String, String)] = [
    ("OIDC_CLIENT_ID", "abd", "changed oidc.frontend.client_id: abd -> abc"),
    (
      "OIDC_AUTH_SERVER_ID", "other",
      "changed oidc.configs.FLASK_OIDC_CONFIG_URL: "
        + "https://acme.okta.com/oauth2/other/.well-known/openid-configuration -> "
        + "https://acme.okta.com/oauth2/default/.well-known/openid-configuration"
    ),
  ]

  @Test("one edit beside the move is one change", arguments: edits)
  func edited(_ key: String, _ value: String, _ line: String) {
    #expect(Self.changed(Self.older([key: value]), Self.newer) == [line])
  }

  @Test("the secret of the client was the key of cookies as well")
  func secret() {
    let changes = Self.changed(Self.older(["OIDC_CLIENT_SECRET": "hunter3"]), Self.newer)
    #expect(
      changes.sorted() == [
        "changed oidc.configs.FLASK_OIDC_SECRET_KEY: hidden -> hidden",
        "changed oidc.frontend.client_secret: hidden -> hidden",
      ]
    )
    let keyless = Self.newer.replacing("    FLASK_OIDC_SECRET_KEY: hunter2\n", with: "")
    let removed = Self.changed(Self.older(), keyless)
    #expect(removed == ["removed oidc.configs.FLASK_OIDC_SECRET_KEY: hidden -> nothing"])
  }

  /// Texts that the charts do not both print as they are.
  @Test(
    "what one chart prints otherwise than the other is not the same",
    arguments: [
      "'012'", "'true'", "'a\"b'", "'a #b'", "'@b'",
    ]
  )
  func printed(_ text: String) {
    let new = Self.newer.replacing("client_id: abc", with: "client_id: \(text)")
    #expect(!Self.changed(Self.older(["OIDC_CLIENT_ID": text]), new).isEmpty)
  }

  @Test("keys that the chart does not read are not what took their place")
  func unread() {
    for chart in [ChartVersion(2, 1, 2), ChartVersion(2, 0)] {
      let changes = Compared(Self.older(), Self.newer, kind: .amundsenValues, chart: chart)
      #expect(changes.lines.contains { $0.hasPrefix("removed frontEnd.OIDC_CLIENT_SECRET:") })
    }
    for key in ["oidcEnabled", "createOidcSecret"] {
      let changes = Self.lines(Self.older([key: "false"]), Self.newer)
      #expect(changes.contains { $0.hasPrefix("removed frontEnd.OIDC_CLIENT_SECRET:") })
    }
    let inert = Self.older() + "  envVars: {X: a}\n"
    let read = Self.newer.replacing("  replicas: 1\n", with: "  replicas: 1\n  envVars: {X: a}\n")
    #expect(Self.changed(inert, read) == ["added frontEnd.envVars.X: nothing -> hidden"])
  }
}
