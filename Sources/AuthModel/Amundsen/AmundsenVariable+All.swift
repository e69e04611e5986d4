/// The variables, each once.
extension AmundsenVariable {
  /// All that are known, in the order that documentation lists them.
  public static let all: [AmundsenVariable] = ofServices + ofAllLines + ofCurrentLine + ofOldLines

  private static let current = FlaskOIDCLine.current.versions
  private static let second = FlaskOIDCLine.second.versions
  private static let first = FlaskOIDCLine.first.versions

  private static let ofServices: [AmundsenVariable] =
    [
      service("FLASK_APP_MODULE_NAME", "the module of the wrapper around Flask: flaskoidc"),
      service("FLASK_APP_CLASS_NAME", "the class of the wrapper in its module: FlaskOIDC"),
      service("FLASK_APP_KWARGS_DICT", "what the wrapper is made with", kind: .dictionary),
      service(
        "APP_WRAPPER",
        "the older name of FLASK_APP_MODULE_NAME",
        .frontend,
        replacement: "FLASK_APP_MODULE_NAME"
      ),
      service(
        "APP_WRAPPER_CLASS",
        "the older name of FLASK_APP_CLASS_NAME",
        .frontend,
        replacement: "FLASK_APP_CLASS_NAME"
      ),
      service(
        "APP_WRAPPER_ARGS",
        "the older name of FLASK_APP_KWARGS_DICT",
        .frontend,
        kind: .dictionary,
        replacement: "FLASK_APP_KWARGS_DICT"
      ),
      service("FRONTEND_BASE", "the URL in mails that the frontend sends", .frontend, kind: .url),
    ]
    + AmundsenService.allCases.map { own in
      AmundsenVariable(
        name: own.configClassName,
        summary: "the configuration class of the \(own.rawValue) service",
        reader: .services([own]),
        versions: .always,
        defaultValue: own.defaultConfigClass,
        kind: .text,
        replacement: nil
      )
    }

  private static let ofAllLines: [AmundsenVariable] = [
    flaskOIDC(
      "FLASK_OIDC_SECRET_KEY",
      "the key that cookies are signed with; unset, one that everybody knows",
      .always,
      kind: .secret
    ),
    flaskOIDC(
      "FLASK_OIDC_WHITELISTED_ENDPOINTS",
      "the paths or endpoints that nobody has to sign in for, between commas and without blanks",
      .always,
      default: "status,healthcheck,health"
    ),
    flaskOIDC(
      "SQLALCHEMY_DATABASE_URI",
      "where sessions and tokens are kept",
      Availability(since: FlaskOIDCLine.firstOfSecond),
      default: "sqlite:///sessions.db",
      kind: .database
    ),
    flaskOIDC(
      "SQLALCHEMY_TRACK_MODIFICATIONS",
      "whether SQLAlchemy takes down what changes",
      Availability(since: FlaskOIDCLine.firstOfSecond),
      kind: .truth
    ),
  ]

  private static let ofCurrentLine: [AmundsenVariable] = [
    flaskOIDC(
      "FLASK_OIDC_PROVIDER_NAME",
      "a name for the provider; google alone has parameters of its own",
      current,
      default: "google"
    ),
    flaskOIDC("FLASK_OIDC_CLIENT_ID", "the client's id", current),
    flaskOIDC("FLASK_OIDC_CLIENT_SECRET", "the client's secret", current, kind: .secret),
    flaskOIDC(
      "FLASK_OIDC_CONFIG_URL",
      "the URL of the provider's discovery document",
      current,
      kind: .url
    ),
    flaskOIDC(
      "FLASK_OIDC_SCOPES",
      "what is asked for, between blanks",
      current,
      default: "openid email profile"
    ),
    flaskOIDC(
      "FLASK_OIDC_USER_ID_FIELD",
      "the claim of the id token that tells people apart",
      current,
      default: "email"
    ),
    flaskOIDC(
      "FLASK_OIDC_REDIRECT_URI",
      "the path that people come back to from the provider",
      current,
      default: "/auth"
    ),
    flaskOIDC(
      "FLASK_OIDC_OVERWRITE_REDIRECT_URI",
      "where the browser goes once somebody has signed in; nothing that the provider sees",
      Availability(since: ChartVersion(1, 0, 4)),
      default: "/"
    ),
    flaskOIDC(
      "FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH",
      "a JSON file with further parameters of the provider",
      Availability(since: ChartVersion(1, 0, 4)),
      kind: .file
    ),
    flaskOIDC(
      "FLASK_OIDC_FORCE_SCHEME",
      "the scheme of the redirect URI, whatever the request came over",
      Availability(since: FlaskOIDCLine.firstWithScheme),
      default: "http"
    ),
    flaskOIDC(
      "FLASK_OIDC_FORCE_SCHEMA",
      "a misspelling of FLASK_OIDC_FORCE_SCHEME that 1.0.5 alone reads",
      Availability(since: ChartVersion(1, 0, 5), before: FlaskOIDCLine.firstWithScheme),
      replacement: "FLASK_OIDC_FORCE_SCHEME"
    ),
  ]

  private static let ofOldLines: [AmundsenVariable] =
    [
      flaskOIDC(
        "FLASK_OIDC_CLIENT_SECRETS",
        "the path of client_secrets.json",
        first,
        default: "config/client_secrets.json",
        kind: .file,
        replacement: "OIDC_CLIENT_SECRETS"
      ),
      flaskOIDC(
        "FLASK_OIDC_SQLALCHEMY_DATABASE_URI",
        "where sessions are kept",
        first,
        default: "sqlite:///sessions.db",
        kind: .database,
        replacement: "SQLALCHEMY_DATABASE_URI"
      ),
      flaskOIDC(
        "FLASK_OIDC_OIDC_PROVIDER",
        "declared, and used nowhere",
        second,
        default: "KEYCLOAK",
        replacement: "FLASK_OIDC_PROVIDER_NAME"
      ),
      flaskOIDC("FLASK_OIDC_LOG_LEVEL", "how much is logged", second, default: "INFO"),
      flaskOIDC("FLASK_OIDC_LOG_DATE_FORMAT", "how times are logged", second),
      flaskOIDC(
        "OIDC_CLIENT_SECRETS",
        "the path of client_secrets.json",
        second,
        default: "config/client_secrets.json",
        kind: .file,
        replacement: "FLASK_OIDC_CLIENT_ID, FLASK_OIDC_CLIENT_SECRET and FLASK_OIDC_CONFIG_URL"
      ),
      flaskOIDC(
        "OIDC_SCOPES",
        "what is asked for, between commas",
        second,
        default: "openid,email",
        replacement: "FLASK_OIDC_SCOPES"
      ),
      flaskOIDC(
        "OIDC_CALLBACK_ROUTE",
        "the path that people come back to from the provider",
        second,
        default: "/oidc_callback",
        replacement: "FLASK_OIDC_REDIRECT_URI"
      ),
      flaskOIDC(
        "OVERWRITE_REDIRECT_URI",
        "the whole redirect URI that the provider is told",
        second,
        kind: .url,
        replacement: "FLASK_OIDC_FORCE_SCHEME"
      ),
      flaskOIDC("INTROSPECTION_AUTH_METHOD", "how tokens are asked about", second),
      flaskOIDC("SESSION_TYPE", "where sessions are kept", second, default: "sqlalchemy"),
    ] + truths.map { flaskOIDC($0, "a switch of flask-oidc", second, kind: .truth) }
    + numbers.map { flaskOIDC($0, "a number that flask-oidc computes with", second, kind: .number) }
    + texts.map { flaskOIDC($0, "a setting of flask-oidc", second) }

  private static let truths = [
    "OIDC_ID_TOKEN_COOKIE_SECURE", "OIDC_COOKIE_SECURE", "OIDC_REQUIRE_VERIFIED_EMAIL",
    "OIDC_USER_INFO_ENABLED", "OIDC_RESOURCE_SERVER_ONLY", "OIDC_RESOURCE_CHECK_AUD",
  ]

  private static let numbers = ["OIDC_CLOCK_SKEW", "OIDC_ID_TOKEN_COOKIE_TTL"]

  private static let texts = [
    "OIDC_INTROSPECTION_AUTH_METHOD", "OIDC_GOOGLE_APPS_DOMAIN", "OIDC_ID_TOKEN_COOKIE_NAME",
    "OIDC_ID_TOKEN_COOKIE_PATH", "OIDC_VALID_ISSUERS", "OIDC_OPENID_REALM", "OIDC_TOKEN_TYPE_HINT",
  ]

  private static func flaskOIDC(
    _ name: String,
    _ summary: String,
    _ versions: Availability,
    default defaultValue: String? = nil,
    kind: Kind = .text,
    replacement: String? = nil
  ) -> AmundsenVariable {
    AmundsenVariable(
      name: name,
      summary: summary,
      reader: .flaskOIDC,
      versions: versions,
      defaultValue: defaultValue,
      kind: kind,
      replacement: replacement
    )
  }

  private static func service(
    _ name: String,
    _ summary: String,
    _ only: AmundsenService? = nil,
    kind: Kind = .text,
    replacement: String? = nil
  ) -> AmundsenVariable {
    AmundsenVariable(
      name: name,
      summary: summary,
      reader: .services(only.map { [$0] } ?? AmundsenService.allCases),
      versions: .always,
      defaultValue: nil,
      kind: kind,
      replacement: replacement
    )
  }
}
