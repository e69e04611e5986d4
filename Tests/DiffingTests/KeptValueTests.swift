import Testing

@Suite struct KeptValueTests {
  private static func houston(_ text: String) -> String {
    "astronomer:\n  houston:\n    \(text)\n"
  }

  private static func secret(_ name: String, _ text: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata: {name: \(name)}\n\(text)\n"
  }

  private static let inline = houston(
    "config: {auth: {openidConnect: {okta: {clientId: a, clientSecret: hunter2}}}}"
  )
  private static func reference(_ name: String) -> String {
    houston(
      """
      config: {auth: {openidConnect: {okta: {clientId: a}}}}
          secret: [{envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET, secretName: \(name), secretKey: k}]
      """
    )
  }
  private static let path = "astronomer.houston.config.auth.openidConnect.okta.clientSecret"

  @Test("a value that moves into a Secret, or out of it, is moved and not changed")
  func moved() {
    let old = [
      "values.yaml": Self.inline, "secret.yaml": Self.secret("s", "data: {k: aHVudGVyMg==}"),
    ]
    let new = old.merging(["values.yaml": Self.reference("s")]) { $1 }
    #expect(Compared(old, new).lines == ["moved \(Self.path): hidden -> s/k"])
    #expect(Compared(new, old).lines == ["moved \(Self.path): s/k -> hidden"])
  }

  @Test("a value that is another one in the Secret is changed")
  func changed() {
    let new = [
      "values.yaml": Self.reference("s"), "secret.yaml": Self.secret("s", "stringData: {k: other}"),
    ]
    let lines = Compared(["values.yaml": Self.inline], new).lines
    #expect(lines.contains("changed \(Self.path): hidden -> s/k"))
  }

  @Test("of Secrets that are called alike, or are not there, nobody knows the value")
  func unknown() {
    let twice = Self.secret("s", "stringData: {k: hunter2}")
    for files in [["a.yaml": twice, "b.yaml": twice], [:]] {
      let sides = ["values.yaml": Self.inline].merging(files) { $1 }
      let new = sides.merging(["values.yaml": Self.reference("s")]) { $1 }
      #expect(Compared(sides, new).lines == ["changed \(Self.path): hidden -> s/k"])
    }
  }

  @Test("the same key of the same Secret is compared where it stands")
  func sameKey() {
    let sides = ["one", "two"].map { value in
      [
        "values.yaml": Self.reference("s"),
        "secret.yaml": Self.secret("s", "stringData: {k: \(value)}"),
      ]
    }
    #expect(Compared(sides[0], sides[1]).lines == ["changed data.k: hidden -> hidden"])
  }

  @Test("flyte-binary takes the secrets of its clients from a Secret as from the values")
  func flyteBinary() {
    let values = { (oidc: String, rest: String) in
      """
      configuration:
        auth:
          enabled: true
          oidc: {baseUrl: https://a.okta.com, clientId: a\(oidc)}
          \(rest)
      """
    }
    let secret = Self.secret(
      "c",
      "stringData: {oidc_client_secret: one, client_secret: \"two\\n\"}"
    )
    let sides = [
      values(", clientSecret: one", "internal: {clientSecret: two}"),
      values("", "clientSecretsExternalSecretRef: c"),
    ].map { ["values.yaml": $0, "secret.yaml": secret] }
    let auth = "configuration.auth"
    #expect(
      Compared(sides[0], sides[1]).lines.sorted() == [
        "moved \(auth).internal.clientSecret: hidden -> c/client_secret",
        "moved \(auth).oidc.clientSecret: hidden -> c/oidc_client_secret",
      ]
    )
  }
}
