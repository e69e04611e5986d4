import AuthModel
import Testing

/// A chart whose values are made up at random.
struct RandomProduct: Sendable, CustomTestStringConvertible {
  /// What the values are.
  let kind: ConfigurationKind
  /// What all of them say.
  let fixed: [(String, String)]
  /// What they may say.
  let settings: [RandomSetting]

  var testDescription: String { kind.rawValue }

  /// All of them.
  static let all = [houston, flyteBinary, flyteCore, amundsen]

  private static let houston = RandomProduct(
    kind: .astronomerValues,
    fixed: [("astronomer.houston.enabled", "true")],
    settings: [
      toggle("publicSignups"), toggle("emailConfirmation"),
      RandomSetting(
        "\(config).sslVerification.enabled",
        RandomSetting.switches,
        or: [.inverted("\(config).disableSSLVerify")]
      ),
      RandomSetting(
        "\(config).logUsername.enabled",
        RandomSetting.switches,
        or: [.paths(["\(config).shouldLogUsername"])]
      ),
      RandomSetting("\(config).subdomain", [["houston"], ["api"]]),
      RandomSetting("\(config).jwt.authDuration", [["86400000"], ["3600000"]], standard: 0),
      RandomSetting(
        "\(config).auth.local.enabled",
        RandomSetting.switches,
        or: [.variable("AUTH__LOCAL__ENABLED")]
      ),
      RandomSetting(
        "\(openID).flow",
        [["code"], ["implicit"]],
        or: [.variable("AUTH__OPENID_CONNECT__FLOW")]
      ),
      RandomSetting(
        "\(openID).idpGroupsImport.enabled",
        RandomSetting.switches,
        or: [.paths(["\(openID).idpGroupsImportEnabled"])]
      ),
      okta("clientId", [["houston-one"], ["houston-two"]], "CLIENT_ID"),
      okta("enabled", RandomSetting.switches, "ENABLED"),
      okta("discoveryUrl", [["https://a.okta.com"], ["https://b.okta.com"]], "DISCOVERY_URL"),
      okta("clientSecret", [["one-secret"], ["another-secret"]], "CLIENT_SECRET"),
      RandomSetting("\(config).unknownPart.depth.value", [["1"], ["2"]]),
    ]
  )

  private static let config = "astronomer.houston.config"
  private static let openID = "\(config).auth.openidConnect"

  /// A switch that has one path in both generations of charts.
  private static func toggle(_ name: String) -> RandomSetting {
    RandomSetting(
      "\(config).\(name)",
      RandomSetting.switches,
      or: [.paths(["\(config).\(name).enabled"])]
    )
  }

  private static func okta(
    _ key: String,
    _ choices: [[String]],
    _ variable: String
  ) -> RandomSetting {
    RandomSetting(
      "\(openID).okta.\(key)",
      choices,
      or: [.variable("AUTH__OPENID_CONNECT__OKTA__\(variable)")]
    )
  }

  private static let flyteBinary = RandomProduct(
    kind: .flyteBinaryValues,
    fixed: [("configuration.auth.enabled", "true")],
    settings: [
      aliased(
        "oidc.baseUrl",
        [["https://a.okta.com"], ["https://b.okta.com"]],
        openIDPath("baseUrl")
      ),
      aliased("oidc.clientId", [["one"], ["two"]], openIDPath("clientId")),
      RandomSetting("configuration.auth.oidc.clientSecret", [["one-secret"], ["another"]]),
      RandomSetting("configuration.auth.internal.clientSecret", [["propeller"], ["another-one"]]),
      aliased(
        "internal.clientId",
        [["flytepropeller"], ["other"]],
        "configuration.inline.admin.clientId"
      ),
      RandomSetting(
        "configuration.auth.enableAuthServer",
        RandomSetting.switches,
        standard: 0
      ),
      RandomSetting(
        "configuration.inline.auth.appAuth.selfAuthServer.accessTokenLifespan",
        [["30m", "30m0s", "1800s"], ["1h", "60m"]],
        standard: 0
      ),
      RandomSetting(
        "configuration.inline.server.security.useAuth",
        [["true", "'true'", "1"], ["false", "'false'", "0"]]
      ),
      RandomSetting(
        "configuration.inline.auth.appAuth.authServerType",
        [["Self"], ["External"]],
        standard: 0,
        or: [.paths(["configuration.inline.auth.appAuth.AUTHSERVERTYPE"])]
      ),
      RandomSetting(
        "configuration.inline.auth.disableForGrpc",
        RandomSetting.switches,
        standard: 1
      ),
    ]
  )

  private static func openIDPath(_ key: String) -> String {
    "configuration.inline.auth.userAuth.openId.\(key)"
  }

  private static func aliased(
    _ key: String,
    _ choices: [[String]],
    _ alias: String
  ) -> RandomSetting {
    RandomSetting("configuration.auth.\(key)", choices, or: [.paths([alias])])
  }

  private static let flyteCore = RandomProduct(
    kind: .flyteCoreValues,
    fixed: [("configmap.adminServer.server.httpPort", "8088")],
    settings: [
      RandomSetting(
        "configmap.adminServer.server.security.useAuth",
        [["true", "'true'", "1"], ["false", "'false'", "0"]]
      ),
      RandomSetting(
        "configmap.adminServer.auth.userAuth.openId.baseUrl",
        [["https://a.okta.com"], ["https://b.okta.com"]]
      ),
      RandomSetting("configmap.adminServer.auth.userAuth.openId.clientId", [["one"], ["two"]]),
      RandomSetting(
        "configmap.adminServer.auth.appAuth.selfAuthServer.refreshTokenLifespan",
        [["60m", "1h"], ["2h", "120m"]]
      ),
      RandomSetting(
        "secrets.adminOauthClientCredentials.clientSecret",
        [["one-secret"], ["another"]]
      ),
      RandomSetting("flyteadmin.replicaCount", [["1"], ["2"]]),
    ]
  )

  private static let amundsen = RandomProduct(
    kind: .amundsenValues,
    fixed: [("oidc.enabled", "true")],
    settings: [
      credential("frontend", "client_id"), credential("frontend", "client_secret"),
      credential("metadata", "client_id"), credential("search", "client_secret"),
      shared("FLASK_OIDC_PROVIDER_NAME", [["google"], ["keycloak"]], standard: 0),
      shared("FLASK_OIDC_SCOPES", [["openid email profile"], ["openid email"]], standard: 0),
      shared(
        "FLASK_OIDC_CONFIG_URL",
        [["https://a.acme.com/.well-known"], ["https://b.acme.com/.well-known"]]
      ),
      RandomSetting(
        "frontEnd.config.class",
        [["a.B"], ["c.D"]],
        or: [.paths(["frontEnd.envVars.FRONTEND_SVC_CONFIG_MODULE_CLASS"])]
      ),
      RandomSetting("frontEnd.envVars.OWN_VARIABLE", [["one"], ["two"]]),
      RandomSetting("frontEnd.replicas", [["1"], ["2"]]),
    ]
  )

  private static func credential(_ service: String, _ key: String) -> RandomSetting {
    let values = service == "frontend" ? "frontEnd" : service
    return RandomSetting(
      "oidc.\(service).\(key)",
      [["\(service)-one"], ["\(service)-two"]],
      or: [.paths(["\(values).envVars.FLASK_OIDC_\(key.uppercased())"])]
    )
  }

  /// A variable that all services get, be it from each of three places.
  private static func shared(
    _ name: String,
    _ choices: [[String]],
    standard: Int? = nil
  ) -> RandomSetting {
    let services = ["frontEnd", "metadata", "search"].map { "\($0).envVars.\(name)" }
    let path = "oidc.configs.\(name)"
    return RandomSetting(
      path,
      choices,
      standard: standard,
      or: [.paths(services), .paths([path] + services), .paths([path, services[1]])]
    )
  }
}
