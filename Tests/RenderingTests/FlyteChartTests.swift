import TestSupport
import Testing

/// The charts of the fixtures make of their values what Flyte's own charts make of them, as far as
/// that is known; what is predicted of those is compared with these.
@Suite struct FlyteChartTests {
  private static let enabled = """
    configuration:
      auth:
        enabled: true
        oidc: {baseUrl: https://idp.acme.com, clientId: flyte, clientSecret: web}
        internal: {clientSecret: inner, clientSecretHash: JDJh}
        authorizedUris: [https://flyte.acme.com]
    """

  private func render(
    _ chart: String,
    _ layers: String...,
    release: String = "flyte"
  ) throws -> ChartRendering {
    try ChartRendering.all([.init(chart: chart, layers: layers, release: release)])[0]
  }

  @Test("the binary's chart makes three Secrets, named after the release")
  func binarySecrets() throws {
    let rendering = try render("flyte-binary", Self.enabled)
    #expect(
      try rendering.secrets == [
        "flyte-flyte-binary-admin-auth": [:],
        "flyte-flyte-binary-client-secrets": [
          "client_secret": "inner", "oidc_client_secret": "web",
        ],
        "flyte-flyte-binary-config-secret": [
          "014-auth-secrets.yaml": """
          auth:
            appAuth:
              selfAuthServer:
                staticClients:
                  flytepropeller:
                    client_secret: "JDJh"

          """
        ],
      ]
    )
    #expect(try render("flyte-binary").secrets == ["flyte-flyte-binary-config-secret": [:]])
  }

  @Test(
    "the binary's chart is named after release, chart or what the values say",
    arguments: [
      ("flyte", "", "flyte-flyte-binary"), ("my-flyte-binary-2", "", "my-flyte-binary-2"),
      ("flyte", "nameOverride: fly", "flyte"), ("x", "nameOverride: fly", "x-fly"),
      ("x", "fullnameOverride: own", "own"),
      (
        "flyte", "fullnameOverride: \(String(repeating: "a", count: 62))-b",
        String(repeating: "a", count: 62)
      ),
    ]
  )
  func names(release: String, values: String, name: String) throws {
    let rendering = try render("flyte-binary", values, release: release)
    #expect(try rendering.secrets.keys.sorted() == ["\(name)-config-secret"])
  }

  @Test("a Secret of one's own takes the place of the chart's, and its name is a template")
  func externalSecret() throws {
    let values = """
      configuration: {auth: {clientSecretsExternalSecretRef: "{{ .Release.Name }}-own", oidc: {clientSecret: }}}
      """
    let rendering = try render("flyte-binary", Self.enabled, values)
    #expect(try rendering.secrets["flyte-flyte-binary-client-secrets"] == nil)
    let mounts = try rendering.mounts["flyte-flyte-binary"]
    #expect(
      mounts == ["flyte-flyte-binary-admin-auth", "flyte-flyte-binary-config-secret", "flyte-own"]
    )
  }

  @Test(
    "the binary's chart fails without what it requires",
    arguments: [
      "internal: {clientSecret: }", "oidc: {clientSecret: }", "oidc: {baseUrl: }",
      "oidc: {clientId: }",
    ]
  )
  func required(values: String) throws {
    let rendering = try render("flyte-binary", Self.enabled, "configuration: {auth: {\(values)}}")
    #expect(rendering.error?.contains("is missing") == true)
  }

  @Test("configuration from elsewhere leaves the admin's Secret empty for ever")
  func externalConfiguration() throws {
    let values = "configuration: {externalSecretRef: own}"
    let rendering = try render("flyte-binary", Self.enabled, values)
    #expect(try rendering.secrets["flyte-flyte-binary-admin-auth"] == [:])
    let body = rendering.objects?.first { $0.kind == "Deployment" }?.body
    #expect(body?.contains("gen-admin-auth-secret") == false)
    #expect(try rendering.mounts["flyte-flyte-binary"]?.contains("own") == true)
  }

  @Test("a text in the place of the list of URIs is broken YAML in the ConfigMap")
  func scalarURIs() throws {
    let values = "configuration: {auth: {authorizedUris: https://a.acme.com}}"
    let rendering = try render("flyte-binary", Self.enabled, values)
    let map = try #require(rendering.objects?.first { $0.kind == "ConfigMap" })
    let text = try #require(try map.data("004-auth.yaml"))
    #expect(text.contains("https://a.acme.com\n    - http://"))
  }

  @Test(
    "the matrix of the client credentials of the core chart",
    arguments: [
      ("{}", "foobar", true), ("{clientSecret: }", nil, true), ("{clientSecret: ''}", nil, true),
      ("{enabled: false}", nil, false), ("{enabled: false, clientSecret: x}", nil, false),
    ]
  )
  func matrix(values: String, secret: String?, isMounted: Bool) throws {
    let layer = "secrets: {adminOauthClientCredentials: \(values)}"
    let rendering = try render("flyte-core", layer)
    let secrets = try rendering.secrets
    #expect(secrets["flyte-secret-auth"] == secret.map { ["client_secret": $0] })
    #expect(secrets["flyte-admin-secrets"] == [:])
    #expect(try rendering.mounts["flytepropeller"] == (isMounted ? ["flyte-secret-auth"] : nil))
  }

  @Test("another name of the Secret does not reach the scheduler and the manager's template")
  func secretName() throws {
    let rendering = try render(
      "flyte-core",
      """
      secrets: {adminOauthClientCredentials: {secretName: own}}
      flytepropeller: {manager: true}
      workflow_scheduler: {enabled: true, type: native}
      cluster_resource_manager: {config: {cluster_resources: {standaloneDeployment: true}}}
      """
    )
    #expect(
      try rendering.mounts == [
        "flyteadmin": ["flyte-admin-secrets"], "flytepropeller-manager": ["own"],
        "flytepropeller-template": ["flyte-secret-auth"], "flytescheduler": ["flyte-secret-auth"],
        "syncresources": ["own"],
      ]
    )
  }

  @Test("without the block of credentials the core chart fails")
  func noCredentials() throws {
    let rendering = try render("flyte-core", "secrets: {adminOauthClientCredentials: }")
    #expect(rendering.error?.contains("nil pointer") == true)
  }

  @Test("a chart under another name takes its values there, and is called by that name")
  func umbrella() throws {
    let rendering = try render(
      "flyte-umbrella",
      "platform: {forceNamespace: own, flyteadmin: {secrets: {oidc_client_secret: web}}}",
      "flyte: {enabled: true}",
      release: "demo"
    )
    #expect(
      try rendering.secrets == [
        "demo-flyte-config-secret": [:], "flyte-admin-secrets": ["oidc_client_secret": "web"],
        "flyte-secret-auth": ["client_secret": "foobar"],
      ]
    )
    let secret = rendering.objects?.first { $0.name == "flyte-admin-secrets" }
    #expect(secret?.namespace == "own")
  }
}
