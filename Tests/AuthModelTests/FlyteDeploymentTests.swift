import AuthModel
import Diagnostics
import Testing
import YAML

@Suite struct FlyteDeploymentTests {
  @Test("what flyte-core does not say is the chart's, unless a null takes it away")
  func defaults() throws {
    let plain = try deployment("configmap: {adminServer: {server: {security: {useAuth: true}}}}")
    #expect(plain.requiresSignIn)
    #expect(
      plain.openID?.clientID?.value
        == "657465813211-6eog7ek7li5k7i7fvgv2921075063hpe.apps.googleusercontent.com"
    )
    #expect(plain.openID?.clientID?.range.isBuiltIn == true)
    #expect(plain.useAuth?.range.isBuiltIn == false)
    #expect(plain.fallbackURI?.text == "https://localhost:30081")
    #expect(plain.propellerClientID?.value == "flytepropeller")
    let without = try deployment(
      "configmap: {adminServer: {auth: {userAuth: {openId: }}, server: {security: {useAuth: true}}}}"
    )
    #expect(without.openID == nil)
  }

  @Test("a list takes the place of the chart's, and a mapping is laid over it")
  func merging() throws {
    let deployment = try deployment(
      """
      configmap:
        adminServer:
          auth:
            authorizedUris: [https://flyte.example.com]
            userAuth: {openId: {clientId: mine}}
      """
    )
    #expect(deployment.authorizedURIs.map(\.text) == ["https://flyte.example.com"])
    #expect(deployment.openID?.clientID?.value == "mine")
    #expect(deployment.openID?.baseURL?.text == "https://accounts.google.com")
    #expect(deployment.openID?.baseURL?.range.isBuiltIn == true)
    #expect(!deployment.requiresSignIn)
  }

  @Test("'configuration.inline' is laid over what flyte-binary makes of 'configuration.auth'")
  func inline() throws {
    let deployment = try deployment(
      """
      configuration:
        auth:
          enabled: true
          oidc: {baseUrl: https://a.example.com, clientId: a}
          authorizedUris: [https://flyte.example.com]
        inline:
          auth:
            appAuth:
              authServerType: External
              externalAuthServer: {allowedAudience: "one,two"}
            userAuth: {openId: {clientId: b}}
      """
    )
    #expect(deployment.requiresSignIn)
    #expect(deployment.openID?.baseURL?.text == "https://a.example.com")
    #expect(deployment.openID?.clientID?.value == "b")
    #expect(deployment.authServerType == .external)
    #expect(deployment.externalIssuer?.url.text == "https://a.example.com")
    #expect(
      deployment.externalAuthServer?.allowedAudience?.value.map(\.value) == ["one", "two"]
    )
    #expect(deployment.flyteClient?.scopes?.value.map(\.value) == ["all"])
    #expect(deployment.publicURI?.text == "https://flyte.example.com")
  }

  @Test(
    "keys of flyteadmin count in any case, and values of other types as Go takes them",
    arguments: [
      ("server: {Security: {useauth: true}}\nauth: {appAuth: {}}", true),
      ("server: {security: {useAuth: \"true\"}}", true),
      ("server: {security: {useAuth: 1}}", true),
      ("server: {security: {useAuth: \"0\"}}", false),
    ]
  )
  func weakTypes(_ text: String, _ isOn: Bool) throws {
    #expect(try deployment(text).requiresSignIn == isOn)
  }

  @Test("static clients are found in a mapping and in a list")
  func staticClients() throws {
    for text in [
      "staticClients: {Flytectl: {id: flytectl, public: true}}",
      "staticClients: [{flytectl: {id: flytectl, public: true}}, {id: other}]",
    ] {
      let deployment = try deployment("auth: {appAuth: {selfAuthServer: {\(text)}}}")
      #expect(deployment.staticClients?["flytectl"]?.isPublic?.value == true)
      #expect(deployment.staticClients?.malformedItems.isEmpty == text.contains("Flytectl"))
    }
  }

  @Test(
    "a client is found by its key in lower case, in a list as it is, and below a dot not at all",
    arguments: [
      ("{CI: {}, ci-2: {}}", ["ci", "ci-2"]), ("[{CI: {}}, {a.b: {}}]", ["CI", "a.b"]),
      ("{a.b: {}, c: {}}", ["c"]),
      ("{}", ["flyte-cli", "flytectl", "flytepropeller"]),
      ("[{ci: 3}, {c: {}}]", nil),
    ] as [(String, [String]?)]
  )
  func lookup(_ clients: String, _ ids: [String]?) throws {
    let text = "auth: {appAuth: {selfAuthServer: {staticClients: \(clients)}}}"
    let known = try deployment(text).knownClients
    #expect(known.map { $0.clients.compactMap(\.lookupID) } == ids)
  }

  @Test("flyte-binary writes the built-in clients down, below what is inline")
  func chartClients() throws {
    let inline =
      "auth: {appAuth: {selfAuthServer: {staticClients: {FlyteCtl: {public: false}, x: {}}}}}"
    let on = "configuration: {auth: {enabled: true, oidc: {baseUrl: b}}, inline: {\(inline)}}"
    let known = try #require(try deployment(on).knownClients)
    #expect(
      Set(known.clients.compactMap(\.lookupID)) == ["flytectl", "x", "flyte-cli", "flytepropeller"]
    )
    #expect(known.client(foundBy: "flytectl")?.isPublic?.value == false)
    #expect(known.client(foundBy: "flytectl")?.id?.value == "flytectl")
    let off = on.replacing("enabled: true", with: "enabled: true, enableAuthServer: false")
    #expect(try deployment(off).knownClients?.clients.count == 2)
    let elsewhere = on.replacing("inline:", with: "inlineSecretRef: x, inline:")
    #expect(try deployment(elsewhere).knownClients == nil)
  }

  @Test(
    "the id of flytepropeller is the one beside its secret where a copy of the chart's template leads"
  )
  func propellerID() throws {
    let template = "{{ .Values.secrets.adminOauthClientCredentials.clientId }}"
    let copied = try deployment(
      """
      secrets: {adminOauthClientCredentials: {clientId: engine}}
      configmap: {admin: {admin: {clientId: "\(template)"}}}
      """
    )
    #expect(copied.propellerClientID?.value == "engine")
    let own = try deployment("configmap: {admin: {admin: {clientId: own}}}")
    #expect(own.propellerClientID?.value == "own")
  }

  @Test(
    "the callback is the public URL resolved with 'callback'",
    arguments: [
      ("https://h", "https://h/callback"), ("https://h/", "https://h/callback"),
      ("https://h/console", "https://h/callback"), ("https://h/x/", "https://h/x/callback"),
      ("http://h:30081", "http://h:30081/callback"),
    ]
  )
  func callback(_ text: String, _ callback: String) {
    #expect(FlyteDeployment.callbackURI(below: url(text)) == callback)
  }

  @Test(
    "a slash in front of the metadata's path drops the path of the issuer",
    arguments: [
      ("https://d.okta.com/oauth2/default", "/.well-known/x", "https://d.okta.com/.well-known/x"),
      (
        "https://d.okta.com/oauth2/default", ".well-known/x",
        "https://d.okta.com/oauth2/default/.well-known/x"
      ),
      ("https://t.auth0.com/", ".well-known/x", "https://t.auth0.com/.well-known/x"),
      ("https://h", "https://other/x", "https://other/x"),
    ]
  )
  func metadata(_ base: String, _ path: String, _ result: String) {
    #expect(FlyteDeployment.metadataURL(path, below: url(base)) == result)
  }

  @Test(
    "a duration is read as Go reads it",
    arguments: [
      ("30m", 1800), ("1h30m", 5400), ("1.5s", 1.5), ("-2ms", -0.002), ("0", 0), ("+1h", 3600),
    ] as [(String, Double)]
  )
  func durations(_ text: String, _ seconds: Double) throws {
    #expect(try GoDuration(parsing: text).seconds == seconds)
  }

  @Test(
    "a text that is no duration says why",
    arguments: [
      ("30", .noUnit), ("1d", .unknownUnit(meant: "24h")), ("1w", .unknownUnit(meant: nil)),
      ("30 min", .unknownUnit(meant: nil)), ("", .malformed), ("m", .malformed),
      ("1h2", .noUnit),
    ] as [(String, GoDuration.Mistake)]
  )
  func mistakes(_ text: String, _ mistake: GoDuration.Mistake) {
    #expect(throws: mistake) { try GoDuration(parsing: text) }
  }

  private func url(_ text: String) -> URLReference {
    URLReference(text, at: SourceRange(file: SourceFile.ID(0), start: 0, end: text.utf8.count))
  }

  private func deployment(_ text: String) throws -> FlyteDeployment {
    let file = SourceFile(path: "values.yaml", bytes: Array(text.utf8))
    return try #require(bind(read(file)).configurations.first?.flyte)
  }
}
