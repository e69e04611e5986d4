import AuthModel
import Diffing
import Testing

@Suite struct ChangeTests {
  private static let tree = "astronomer.houston.config"

  private static let houston: [(String, String, [String])] = [
    ("{}", "publicSignups: true", ["added \(tree).publicSignups: false by default -> true"]),
    ("publicSignups: true", "{}", ["removed \(tree).publicSignups: true -> false by default"]),
    (
      "disableSSLVerify: true", "sslVerification: {enabled: true}",
      ["changed \(tree).sslVerification.enabled: false -> true"]
    ),
    (
      "auth: {openidConnect: {okta: {clientSecret: abc}}}",
      "auth: {openidConnect: {okta: {clientSecret: abd}}}",
      ["changed \(tree).auth.openidConnect.okta.clientSecret: hidden -> hidden"]
    ),
    (
      "allowedSystemLevelDomains: [a.com]", "allowedSystemLevelDomains: [b.com, a.com]",
      ["added \(tree).allowedSystemLevelDomains[0]: nothing -> b.com"]
    ),
    // Every text is true to Houston.
    (
      "auth: {local: {enabled: false}}", "auth: {local: {enabled: 'false'}}",
      ["changed \(tree).auth.local.enabled: false -> true"]
    ),
  ]

  @Test("a change of Houston's settings is said with both values", arguments: houston)
  func houstonSetting(_ old: String, _ new: String, _ lines: [String]) {
    let files = [old, new].map { text in
      text == "{}" ? "astronomer: {houston: {config: {}}}" : Self.values(text)
    }
    #expect(Compared(files[0], files[1], kind: .astronomerValues).lines == lines)
  }

  private static func values(_ text: String) -> String {
    "astronomer:\n  houston:\n    config:\n      \(text)\n"
  }

  private static let openID = "\(tree).auth.openidConnect"

  /// The text of the variable for all providers, with what it is instead, and the changes.
  private static let providers: [(String, String, [String])] = [
    (
      #"{"okta": {"clientId": "a", "clientSecret": "one"}}"#,
      #"{"okta": {"clientSecret": "two", "clientId": "a"}}"#,
      ["changed \(openID).okta.clientSecret: hidden -> hidden"]
    ),
    // Neither of them is taken for what is in it.
    (
      "{}", #"{"okta": null}"#,
      ["added \(variables).AUTH__OPENID_CONNECT_PROVIDERS: nothing -> hidden"]
    ),
    (
      "{}", "{'okta': {}}",
      ["added \(variables).AUTH__OPENID_CONNECT_PROVIDERS: nothing -> hidden"]
    ),
  ]
  private static let variables = "astronomer.houston.env"

  @Test("the variable for all providers is opened where it is sound", arguments: providers)
  func allProviders(_ old: String, _ new: String, _ lines: [String]) {
    let files = [old, new].map { text in
      let value = text.replacing("'", with: "''")
      return
        "astronomer: {houston: {env: [{name: AUTH__OPENID_CONNECT_PROVIDERS, value: '\(value)'}]}}"
    }
    #expect(Compared(files[0], files[1], kind: .astronomerValues).lines == lines)
  }

  @Test("single variables beside the one for all providers are not read, and are told as variables")
  func ignoredVariable() {
    let files = ["a", "b"].map { id in
      """
      astronomer:
        houston:
          env:
            - {name: AUTH__OPENID_CONNECT_PROVIDERS, value: '{"okta": {"clientId": "c"}}'}
            - {name: AUTH__OPENID_CONNECT__OKTA__CLIENT_ID, value: \(id)}
      """
    }
    #expect(
      Compared(files[0], files[1], kind: .astronomerValues).lines == [
        "changed \(Self.variables).AUTH__OPENID_CONNECT__OKTA__CLIENT_ID: a -> b"
      ]
    )
  }

  @Test("a variable whose value moves into a Secret is changed, not replaced")
  func reference() {
    let changes = Compared(
      "astronomer: {houston: {env: [{name: SCIM_AUTH_CODE_OKTA, value: okta:abc}]}}",
      "astronomer: {houston: {secret: [{envName: SCIM_AUTH_CODE_OKTA, secretName: scim, secretKey: a}]}}"
    )
    #expect(
      changes.lines == [
        "changed \(Self.tree).auth.openidConnect.okta.scimAuthCode: hidden -> scim/a"
      ]
    )
  }

  @Test("the order of URLs that flyteadmin is reached under means something")
  func order() {
    let changes = Compared(
      "configuration: {auth: {authorizedUris: [https://a.com, https://b.com]}}",
      "configuration: {auth: {authorizedUris: [https://b.com, https://a.com]}}",
      kind: .flyteBinaryValues
    )
    #expect(
      changes.lines == [
        #"moved configuration.auth.authorizedUris: ["https://a.com", "https://b.com"] -> ["https://b.com", "https://a.com"]"#
      ]
    )
  }

  @Test("items of a list are found by their names, and others by what they say")
  func lists() {
    let changes = Compared(
      "a: [{name: x, v: 1}, {name: y, v: 1}]\nb: [p, q]\nc: [{k: 1}, {k: 2}, {k: 3}]\n",
      "c: [{k: 3}, {k: 4}, {k: 1}]\nb: [q, r, p]\na: [{name: y, v: 2}, {name: x, v: 1}]\n"
    )
    #expect(
      changes.lines == [
        "changed a[y].***: 1 -> 2", "added b[1]: nothing -> hidden",
        "changed c[1].***: 2 -> 4",
      ]
    )
  }

  @Test("objects are found by what they are, wherever they stand")
  func objects() {
    func object(_ kind: String, _ name: String, _ replicas: Int) -> String {
      "apiVersion: apps/v1\nkind: \(kind)\nmetadata:\n  name: \(name)\nspec:\n  replicas: \(replicas)\n"
    }
    let changes = Compared(
      [object("Deployment", "a", 1), object("Deployment", "b", 1), object("StatefulSet", "a", 1)]
        .joined(separator: "---\n"),
      [object("StatefulSet", "a", 1), object("Deployment", "c", 1), object("Deployment", "a", 2)]
        .joined(separator: "---\n")
    )
    let found = changes.comparison.changes.map {
      "\($0.kind) \($0.document.object ?? "") \($0.path)"
    }
    #expect(
      found == [
        "added Deployment c ", "changed Deployment a spec.replicas", "removed Deployment b ",
      ]
    )
  }

  @Test("what is not known to be harmless is hidden")
  func hidden() {
    let changes = Compared(
      "pin: 1234\nnote: abc\nreplicas: 1\nkubernetes: {apiToken: true}\n",
      "pin: 1235\nnote: abd\nreplicas: 2\nkubernetes: {apiToken: false}\n"
    )
    #expect(
      changes.lines == [
        "changed pin: hidden -> hidden", "changed note: hidden -> hidden",
        "changed replicas: 1 -> 2", "changed kubernetes.***: hidden -> hidden",
      ]
    )
  }

  @Test("texts that are files of their own are looked into")
  func embedded() {
    let object =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: flyte-admin-base-config}\ndata:\n"
    func file(_ useAuth: Bool, _ comment: String) -> String {
      """
      \(object)  server.yaml: |
          # \(comment)
          server:
            security:
              useAuth: \(useAuth)
      """
    }
    #expect(Compared(file(true, "a"), file(true, "b")).lines == [])
    #expect(
      Compared(file(true, "a"), file(false, "b")).lines == [
        "changed data.server.yaml.server.security.useAuth: true -> false"
      ]
    )
  }
}
