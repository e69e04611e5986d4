import TestSupport
import Testing

/// Documents of one kind that its schema takes, and others that it refuses.
struct SchemaExamples: Sendable, CustomTestStringConvertible {
  /// The kind, by the name of its schema.
  let name: String
  let right: [String]
  let wrong: [String]

  var testDescription: String { name }

  static let all =
    [astronomer, ofFlyteadmin, core, binary, client, amundsen, project] + amundsenOfOlderCharts
    + ofConnections

  /// The same below the keys of `path`.
  private static func below(_ path: String, _ texts: [String]) -> [String] {
    let keys = path.split(separator: ".")
    let head = keys.map { "{\($0): " }.joined()
    return texts.map { head + "{" + $0 + "}" + String(repeating: "}", count: keys.count) }
  }

  /// Values of Astronomer Software.
  private static let astronomer = SchemaExamples(
    name: "astronomer-values",
    right: below(
      "astronomer.houston.config.auth.openidConnect",
      [
        "okta: {enabled: true, clientId: a, displayName: null}",
        "my-provider: {enabled: true}",
        "flow: code",
        "flow: null",
        "insecureIDPTokenLog: true",
        "insecureIDPTokenLog: {enabled: true}",
      ]
    ) + [
      "{global: {baseDomain: a.example.com, ssl: {}}, nginx: {}}",
      "{astronomer: {commander: {}, houston: {replicas: 2, config: {deployments: {}}}}}",
      "{astronomer: {houston: {env: [{name: A, value: 1}]}}}",
      "{astronomer: {houston: {secret: [{envName: A, secretName: b}]}}}",
    ],
    wrong: below(
      "astronomer.houston.config.auth.openidConnect",
      [
        "okta: {enabled: true, clientID: a}",
        "okta: {clientId: 123}",
        "okta: {enabled: 'true'}",
        "my-provider: {enabeld: true}",
        "flow: hybrid",
        "okta: null",
        "okta: text",
        "insecureIDPTokenLog: {enabled: maybe}",
        "masqueraders: {uri: https://a.example.com, users: []}",
      ]
    ) + [
      "{astronomer: {houston: {config: {auth: {saml: {}}}}}}",
      "{astronomer: {houston: {env: {A: b}}}}",
      "{astronomer: {houston: {env: [{value: b}]}}}",
      "{astronomer: {houston: {env: [{name: A, value: [b]}]}}}",
      "{astronomer: {houston: {secret: [{name: A, secretName: b}]}}}",
    ]
  )

  /// Go takes whatever can be read as the right type.
  private static let ofFlyteadmin = SchemaExamples(
    name: "flyteadmin-config",
    right: below(
      "auth",
      [
        "disableForGrpc: true",
        "disableForGrpc: 'true'",
        "disableForGrpc: 1",
        "disableForGrpc: ''",
        "authorizedUris: https://a.example.com",
        "authorizedUris: [https://a.example.com]",
        "userAuth: null",
        "userAuth: {openId: {scopes: 'openid,profile'}}",
        "userAuth: {openId: {clientId: 123}}",
        "userAuth: {cookieSetting: {sameSitePolicy: LaxMode}}",
        "appAuth: {authServerType: External}",
        "appAuth: {authServerType: 1}",
        "appAuth: {externalAuthServer: {retryAttempts: '3'}}",
      ]
    )
      + below(
        "auth.appAuth.selfAuthServer",
        [
          "accessTokenLifespan: 30m",
          "accessTokenLifespan: 1h30m",
          "accessTokenLifespan: 1.5h",
          "accessTokenLifespan: 0",
          "staticClients: {a: {id: a, public: 'false', redirect_uris: http://a}}",
          "staticClients: [{A: {id: A}}, {b: {scopes: [all]}}]",
        ]
      ) + [
        "{server: {grpc: {port: 8089}}, logger: {level: 5}}"
      ],
    wrong: below(
      "auth",
      [
        "disableForGrpc: 'yes'",
        "disableForGrpc: []",
        "disableforgrpc: true",
        "authorizedUris: {a: b}",
        "authorizedUris: [[a]]",
        "userAuth: text",
        "userAuth: {openId: {clientId: 1.5}}",
        "userAuth: {cookieSetting: {sameSitePolicy: lax}}",
        "appAuth: {authServerType: external}",
        "appAuth: {authServerType: 2}",
        "appAuth: {externalAuthServer: {retryAttempts: many}}",
        "externalAuthServer: {}",
      ]
    )
      + below(
        "auth.appAuth.selfAuthServer",
        [
          "accessTokenLifespan: 30",
          "accessTokenLifespan: '30'",
          "accessTokenLifespan: 1d",
          "accessTokenLifespan: 30 min",
          "accessTokenLifespan: '{{ x }}'",
          "staticClients: [{id: a}]",
          "staticClients: {a: {redirectUris: [b]}}",
          "staticClients: {a: {grant_types: {b: c}}}",
        ]
      ) + [
        "{server: {security: {oauth2: {}}}}"
      ]
  )

  /// The chart's own keys are exact; what it hands on to flyteadmin is not, and may hold templates.
  private static let core = SchemaExamples(
    name: "flyte-core-values",
    right: [
      "{secrets: {adminOauthClientCredentials: {enabled: true, clientSecret: null}}}",
      "{flyteadmin: {secrets: {oidc_client_secret: a}, replicaCount: 2}}",
      "{configmap: {adminServer: {server: {security: {useAuth: 'true'}}}}}",
      "{configmap: {adminServer: {server: {security: {useAuth: '{{ .Values.x }}'}}}}}",
      "{configmap: {adminServer: {auth: {appAuth: {authServerType: '{{ .Values.x }}'}}}}}",
      "{configmap: {adminServer: {auth: {appAuth: null}}}}",
      "{configmap: {admin: {admin: {endpoint: 'flyteadmin:81', insecure: true}}}}",
      "{common: {ingress: {annotations: {a/b: '1'}, separateGrpcIngress: true}}}",
    ],
    wrong: [
      "{secrets: {adminOauthClientCredentials: {clientSecret: 12345}}}",
      "{secrets: {adminOauthClientCredentials: {enabled: 'true'}}}",
      "{secrets: {adminOauthClientCredentials: {clientID: a}}}",
      "{secrets: null}",
      "{flyteadmin: {secrets: {oidc_client_secret: true}}}",
      "{configmap: {adminServer: {auth: {userAuth: {openID: {}}}}}}",
      "{common: {ingress: {separateGrpcIngress: maybe}}}",
    ]
  )

  /// The chart's templates want the exact type, and the sections in `inline` do not.
  private static let binary = SchemaExamples(
    name: "flyte-binary-values",
    right: [
      "{configuration: {auth: {enabled: true, authorizedUris: [https://a.example.com]}}}",
      "{configuration: {auth: {flyteClient: {scopes: all}}}}",
      "{configuration: {inline: {auth: {appAuth: {authServerType: External}}, plugins: {}}}}",
      "{configuration: {database: {password: a}}, deployment: {image: {tag: v1.16.8}}}",
    ],
    wrong: [
      "{configuration: {auth: {authorizedUris: https://a.example.com}}}",
      "{configuration: {auth: {authServerType: External}}}",
      "{configuration: {auth: {enabled: 'true'}}}",
      "{configuration: {auth: null}}",
      "{configuration: {inline: {auth: {externalAuthServer: {}}}}}",
    ]
  )

  /// The file that flytectl and flytekit share.
  private static let client = SchemaExamples(
    name: "flyte-client",
    right: [
      "{admin: {endpoint: dns:///a.example.com, authType: Pkce, insecure: false}}",
      "{admin: {deviceFlowConfig: {timeout: 10m}}, logger: {level: 0}}",
      "{admin: {scopes: 'all,offline', maxRetries: 4}}",
    ],
    wrong: [
      "{admin: {authType: pkce}}",
      "{admin: {deviceFlow: {}}}",
      "{admin: {deviceFlowConfig: {timeout: 10}}}",
    ]
  )

  /// Amundsen's chart of today, which prints variables into ConfigMaps.
  private static let amundsen = SchemaExamples(
    name: "amundsen-values",
    right: [
      "{oidc: {enabled: true, frontend: {client_id: a, client_secret: b}}, neo4j: {}}",
      "{oidc: {configs: {FLASK_OIDC_SCOPES: openid, ACME: 'true'}, search: null}}",
      "{frontEnd: {replicas: 2, config: {class: a.B}, envVars: null, resources: {}}}",
      "{flaskApp: {module: a, class: B}, metadata: {envVars: {A: '1'}}}",
      "{frontEnd: {oidcEnabled: false, OIDC_CLIENT_ID: ''}}",
    ],
    wrong: [
      "{oidc: {enabled: 'true'}}",
      "{oidc: {frontEnd: {client_id: a}}}",
      "{oidc: {frontend: {clientId: a}}}",
      "{oidc: {frontend: {client_id: true}}}",
      "{oidc: {configs: {FLASK_OIDC_FORCE_SCHEME: [https]}}}",
      "{oidc: {configs: {SQLALCHEMY_TRACK_MODIFICATIONS: false}}}",
      "{frontEnd: {replicas: two}}",
      "{search: {envVars: {A: 1}}}",
    ]
  )

  /// Charts that have the keys below 'frontEnd', and the one that has them at the root.
  private static let amundsenOfOlderCharts = ["amundsen-values-2.0", "amundsen-values-0.1"].map {
    SchemaExamples(
      name: $0,
      right: [
        "{frontEnd: {oidcEnabled: true, createOidcSecret: true, OIDC_CLIENT_ID: a}}",
        "{oidcEnabled: true, OIDC_CLIENT_ID: a, OIDC_CLIENT_SECRET: b, OIDC_ORG_URL: https://a}",
      ],
      wrong: ["{frontEnd: {OIDC_CLIENT_ID: [a]}}", "{OIDC_CLIENT_SECRET: {a: b}}"]
    )
  }
}
