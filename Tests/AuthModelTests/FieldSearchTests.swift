import Testing

@testable import AuthModel

@Suite struct FieldSearchTests {
  private static let connect = "astronomer.houston.config.auth.openidConnect"

  @Test(
    "the end of a path will do if no other ends so",
    arguments: [
      ("flow", "\(connect).flow"),
      ("openidConnect.flow", "\(connect).flow"),
      ("clientId", "\(connect).<name>.clientId"),
      ("okta.clientId", "\(connect).okta.clientId"),
      ("\(connect).corporate.clientId", "\(connect).corporate.clientId"),
      ("openidConnect.<name>.clientId", "\(connect).<name>.clientId"),
      ("authUrlParams.audience", "\(connect).<name>.authUrlParams.audience"),
      ("astronomer.houston.env.name", "astronomer.houston.env[].name"),
      ("astronomer.houston.env[].name", "astronomer.houston.env[].name"),
      ("astronomer.houston.env[3].name", "astronomer.houston.env[].name"),
      (".Values.global.baseDomain", "global.baseDomain"),
      ("AUTH__OPENID_CONNECT__OKTA__CLIENT_ID", "\(connect).okta.clientId"),
      ("secret", "astronomer.houston.secret"),
      ("secret.stringData", "secret.stringData"),
      ("houston.config.auth", "astronomer.houston.config.auth"),
      ("auth", "astronomer.houston.config.auth"),
      ("auth.userAuth.openId.baseUrl", "flyteadmin.auth.userAuth.openId.baseUrl"),
      ("configuration.auth.enabled", "flyte-binary.configuration.auth.enabled"),
      (
        "configuration.inline.auth.appAuth.authServerType",
        "flyte-binary.configuration.inline.auth.appAuth.authServerType"
      ),
      (
        "configmap.adminServer.auth.authorizedUris",
        "flyte-core.configmap.adminServer.auth.authorizedUris"
      ),
      ("common.ingress.host", "flyte-core.common.ingress.host"),
      ("ingress.host", "flyte-binary.ingress.host"),
      ("flyteadmin.secrets.env-prefix", "flyteadmin.secrets.env-prefix"),
      ("flyte-client.admin.endpoint", "flyte-client.admin.endpoint"),
      ("airflow-connections.my_db", "airflow-connections.my_db"),
      ("airflow-connections.my_db.extra", "airflow-connections.my_db.extra"),
      ("airflow-connections.my_db.extra.role_arn", "airflow-connections.my_db.extra.role_arn"),
      (
        "airflow-settings.airflow.connections.0.conn_extra",
        "airflow-settings.airflow.connections[].conn_extra"
      ),
      ("aws-policy.Statement.1.Principal.Federated", "aws-policy.Statement[].Principal.Federated"),
      (
        "aws-policy.Statement.Condition.StringLike",
        "aws-policy.Statement[].Condition.StringLike"
      ),
      ("google-service-account-key.private_key", "google-service-account-key.private_key"),
      ("clientSecretHash", "flyte-binary.configuration.auth.internal.clientSecretHash"),
    ]
  )
  func found(_ text: String, _ path: String) {
    guard case .found(let field) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(field.path == path)
  }

  @Test(
    "a place where people put a field leads to the right one",
    arguments: [
      ("astronomer.auth", "astronomer.houston.config.auth"),
      ("global.auth.openidConnect.flow", "\(connect).flow"),
      ("astronomer.houston.config.openidConnect.okta.clientId", "\(connect).okta.clientId"),
    ]
  )
  func misplaced(_ text: String, _ path: String) {
    guard case .misplaced(let field) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(field.path == path)
  }

  @Test(
    "what is misspelt, or stands below a wrong key, leads to what is similar",
    arguments: [
      ("openidConect.flow", ["\(connect).flow"]),
      ("flwo", ["\(connect).flow"]),
      ("openidConnect.corporate.clientID", ["\(connect).corporate.clientId"]),
      ("auth.okta.clientId", ["\(connect).okta.clientId"]),
      ("airflow-connections.extra", ["airflow-connections.<name>.extra"]),
      ("nonsense", []),
      ("nonsense.of.mine", []),
      ("", []),
      (".", []),
    ]
  )
  func unknown(_ text: String, _ paths: [String]) {
    guard case .unknown(let similar) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(similar.map(\.path) == paths)
  }

  @Test("of an end that many paths have, all are named")
  func ambiguous() {
    guard case .ambiguous(let fields) = FieldSearch("enabled") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(fields.map(\.path).contains("\(Self.connect).<name>.enabled"))
    #expect(fields.count > 10)
  }

  @Test("a path that several kinds of document have leads to all of them")
  func severalDocuments() {
    guard case .ambiguous(let fields) = FieldSearch("admin.endpoint") else {
      Issue.record("\(FieldSearch("admin.endpoint"))")
      return
    }
    #expect(fields.map(\.path) == ["flyteadmin.admin.endpoint", "flyte-client.admin.endpoint"])
  }

  @Test(
    "the label of a document leads to it",
    arguments: ["flyte-binary", "flyte-core", "flyteadmin"]
  )
  func document(_ label: String) {
    guard case .document(let document) = FieldSearch(label) else {
      Issue.record("\(FieldSearch(label))")
      return
    }
    #expect(document.label == label)
  }

  @Test(
    "what the chart says is a default beside that of the program",
    arguments: [
      (
        "flyte-core.configmap.adminServer.auth.appAuth.thirdPartyConfig.flyteClient.scopes",
        [FieldDefault.reader(["all", "offline"]), .chart(["offline", "all"])]
      ),
      ("configmap.adminServer.server.security.useAuth", [.reader(false), .chart(false)]),
      ("configmap.adminServer.server.httpPort", [.reader(8088), .chart(8088)]),
      ("configuration.auth.internal.clientId", [.chart("flytepropeller")]),
      ("configuration.auth.authorizedUris", [.chart([])]),
      ("configuration.inline.auth.appAuth.authServerType", [.reader("Self")]),
      ("flyteadmin.auth.grpcAuthorizationHeader", [.reader("flyte-authorization")]),
    ]
  )
  func chartDefaults(_ text: String, _ defaults: [FieldDefault]) {
    guard case .found(let field) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(field.defaults == defaults)
  }

  @Test("what holds below one name of a provider does not hold below another")
  func namedDefaults() throws {
    func defaults(_ text: String) -> [FieldDefault] {
      guard case .found(let field) = FieldSearch(text) else { return [] }
      return field.defaults
    }
    #expect(defaults("google.enabled") == [.chart(true)])
    #expect(defaults("okta.enabled") == [.reader(false)])
    #expect(defaults("openidConnect.mine.enabled") == [.reader(false)])
    #expect(defaults("auth0.discoveryUrl").first?.value == "https://astronomerio.auth0.com")
    #expect(defaults("okta.discoveryUrl") == [])
  }
}
