import AuthModel
import Testing

@Suite struct SameMeaningTests {
  /// Two ways to say the same of Houston, below `astronomer.houston.config`.
  private static let houston: [(String, String)] = [
    ("publicSignups: true", "publicSignups: {enabled: true}"),
    ("publicSignups: false", "emailConfirmation: true"),
    ("disableSSLVerify: true", "sslVerification: {enabled: false}"),
    ("shouldLogUsername: true", "logUsername:\n        enabled: true"),
    ("auth: {local: {enabled: yes}}", "auth: {local: {enabled: true}}"),
    (
      "auth: {openidConnect: {okta: {clientId: a1, enabled: true}}}",
      "auth: {openidConnect: {okta: {'enabled': true, clientId: 'a1'}}}"
    ),
    (
      "auth: {openidConnect: {okta: {authUrlParams: {scope: openid email}}}}",
      "auth: {openidConnect: {okta: {authUrlParams: {scope: 'email  openid'}}}}"
    ),
    ("auth: {openidConnect: {google: {enabled: true}}}", "auth: {}"),
    ("jwt: {authDuration: 86400000}", "# the default\n      jwt: {}"),
    (
      "auth: {openidConnect: {idpGroupsImportEnabled: true}}",
      "auth: {openidConnect: {idpGroupsImport: {enabled: true}}}"
    ),
  ]

  @Test("the same setting of Houston in another form is no change", arguments: houston)
  func houstonSetting(_ old: String, _ new: String) {
    let files = [old, new].map { "astronomer:\n  houston:\n    config:\n      \($0)\n" }
    #expect(Compared(files[0], files[1], kind: .astronomerValues).lines == [])
  }

  private static let variables: [(String, String)] = [
    (
      "env: [{name: AUTH__LOCAL__ENABLED, value: 'true'}]",
      "config: {auth: {local: {enabled: true}}}"
    ),
    (
      "env: [{name: AUTH__OPENID_CONNECT__OKTA__CLIENT_ID, value: a1}]",
      "config: {auth: {openidConnect: {okta: {clientId: a1}}}}"
    ),
    (
      // A variable wins over the tree.
      """
      env: [{name: AUTH__OPENID_CONNECT__FLOW, value: code}]
          config: {auth: {openidConnect: {flow: implicit}}}
      """,
      "config: {auth: {openidConnect: {flow: code}}}"
    ),
    (
      // Of equal variables the last one counts, and an empty one does not.
      "env: [{name: X, value: '1'}, {name: X, value: '2'}, {name: AUTH__LOCAL__ENABLED, value: ''}]",
      "env: [{name: X, value: '2'}]"
    ),
    (
      "env: [{name: A, value: a}, {name: B, value: b}]",
      "env:\n      - {value: b, name: B}\n      - {value: 'a', name: A}"
    ),
    (
      // One variable for all providers.
      """
      env: [{name: AUTH__OPENID_CONNECT_PROVIDERS, value: '{"okta": {"clientId": "a1", "enabled": true}}'}]
      """,
      "config: {auth: {openidConnect: {okta: {enabled: true, clientId: a1}}}}"
    ),
    (
      """
      env: [{name: AUTH__OPENID_CONNECT_PROVIDERS, value: '{"okta": {"clientSecret": "hunter2"}}'}]
          config: {auth: {openidConnect: {okta: {clientId: a1, clientSecret: other}, flow: code}}}
      """,
      """
      env: [{name: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET, value: hunter2}]
          config: {auth: {openidConnect: {okta: {clientId: a1}, flow: code}}}
      """
    ),
    (
      "secret: [{envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET, secretName: a, secretKey: value}]",
      "secret: [{secretName: a, envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET}]"
    ),
  ]

  @Test("a variable of Houston is the setting that it sets", arguments: variables)
  func variable(_ old: String, _ new: String) {
    let files = [old, new].map { "astronomer:\n  houston:\n    \($0)\n" }
    #expect(Compared(files[0], files[1], kind: .astronomerValues).lines == [])
  }

  private static let flyte: [(String, String)] = [
    (
      "auth: {enabled: true, oidc: {baseUrl: https://a.okta.com, clientId: a}}",
      """
      auth: {enabled: true}
        inline: {auth: {userAuth: {openId: {baseUrl: https://a.okta.com, clientId: a}}}}
      """
    ),
    (
      "inline: {auth: {appAuth: {selfAuthServer: {accessTokenLifespan: 1h30m}}}}",
      "inline: {auth: {appAuth: {selfAuthServer: {accessTokenLifespan: 90m}}}}"
    ),
    (
      "inline: {server: {security: {useAuth: 'true'}}}",
      "inline: {server: {security: {useAuth: 1}}}"
    ),
    (
      "inline: {auth: {userAuth: {openId: {scopes: [openid, profile]}}}}",
      "inline: {auth: {userAuth: {openId: {scopes: 'profile,openid'}}}}"
    ),
    (
      "inline: {auth: {appAuth: {authServerType: External}}}",
      "inline: {auth: {appAuth: {AuthServerType: External}}}"
    ),
    ("auth: {enabled: false, flyteClient: {scopes: [all]}}", "auth: {enableAuthServer: true}"),
    (
      "inline: {auth: {appAuth: {selfAuthServer: {staticClients: {a: {public: true}}}}}}",
      "inline: {auth: {appAuth: {selfAuthServer: {staticClients: [{a: {public: true}}]}}}}"
    ),
  ]

  @Test("the same setting of Flyte in another form is no change", arguments: flyte)
  func flyteSetting(_ old: String, _ new: String) {
    let files = [old, new].map { "configuration:\n  \($0)\n" }
    #expect(Compared(files[0], files[1], kind: .flyteBinaryValues).lines == [])
  }

  private static let objects: [(String, String)] = [
    ("data: {a: aHVudGVyMg==}", "stringData: {a: hunter2}"),
    ("data: {a: b2xk}\nstringData: {a: hunter2}", "stringData: {a: hunter2}"),
    ("data: {c.json: eyJhIjogMSwgImIiOiAyfQ==}", "stringData: {c.json: '{\"b\":2,\"a\":1}'}"),
    ("stringData: {c.yaml: 'a: [x, z]'}", "stringData: {c.yaml: \"a:\\n- 'x'\\n- 'z'\\n\"}"),
  ]

  @Test("the same Secret in another form is no change", arguments: objects)
  func secret(_ old: String, _ new: String) {
    let files = [old, new].map { "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n\($0)\n" }
    #expect(Compared(files[0], files[1]).lines == [])
  }

  @Test("an older name of a variable means the newer one")
  func olderName() {
    let changes = Compared(
      "APP_WRAPPER=flaskoidc\nexport FLASK_OIDC_CLIENT_ID='a'\n",
      "# who signs people in\nFLASK_OIDC_CLIENT_ID=a\nFLASK_APP_MODULE_NAME=flaskoidc\n",
      name: ".env"
    )
    #expect(changes.lines == [])
  }

  @Test("values below the name of a dependency are those of the chart")
  func dependency() {
    let own = "configuration:\n  auth: {enabled: true, oidc: {baseUrl: https://a.okta.com}}\n"
    let indented = own.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(Compared(own, "flyte-binary:\n\(indented)").lines == [])
  }
}
