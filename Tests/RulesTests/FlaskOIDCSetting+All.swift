extension FlaskOIDCSetting {
  /// The settings that rules and flaskoidc are asked about.
  static let all = whitelists + redirects + scopes + credentials + others

  private static func whitelist(
    _ value: String,
    of service: String = "frontend"
  ) -> FlaskOIDCSetting {
    FlaskOIDCSetting(
      "whitelist '\(value)'",
      of: service,
      ["FLASK_OIDC_WHITELISTED_ENDPOINTS": value]
    )
  }

  private static let whitelists =
    [
      FlaskOIDCSetting("everything right", [:]),
      whitelist("status,healthcheck,health"), whitelist("healthcheck"),
      whitelist("status, healthcheck, health"), whitelist("healthcheck, status"),
      whitelist("/healthcheck"), whitelist("healthcheck/"), whitelist("Healthcheck"),
      whitelist(""), whitelist("status,healthcheck,health,"), whitelist(",healthcheck"),
      whitelist("status,,healthcheck"), whitelist("healthcheck,index"),
      whitelist("healthcheck,table"),
      whitelist("\"status,healthcheck,health\""), whitelist("[\"status\", \"healthcheck\"]"),
      whitelist("status health healthcheck"), whitelist("healthcheck,acme_status"),
      whitelist("api.healthcheck"), whitelist("status;healthcheck;health"),
    ]
    + [
      "api.healthcheck", "api.healthcheckapi", "healthcheck", "api.healthcheckapi,",
      "status,health",
    ]
    .map { whitelist($0, of: "metadata") }

  private static func redirect(_ value: String) -> FlaskOIDCSetting {
    FlaskOIDCSetting("redirect path '\(value)'", ["FLASK_OIDC_REDIRECT_URI": value])
  }

  private static func scheme(_ value: String?) -> FlaskOIDCSetting {
    FlaskOIDCSetting("scheme '\(value ?? "unset")'", ["FLASK_OIDC_FORCE_SCHEME": value])
  }

  private static let redirects = [
    redirect("/auth"), redirect("/oidc_callback"), redirect("/amundsen/auth"), redirect("auth"),
    redirect(""), redirect("https://amundsen.acme.com/auth"), redirect("https://amundsen.acme.com"),
    redirect("/"), redirect("/login"), redirect("/logout"), redirect("/healthcheck"),
    scheme("https"), scheme("http"), scheme(nil), scheme("HTTPS"), scheme("true"), scheme(""),
    scheme("https://"), scheme("ftp"),
    FlaskOIDCSetting(
      "where the browser goes afterwards",
      ["FLASK_OIDC_OVERWRITE_REDIRECT_URI": "/browse"]
    ),
  ]

  private static func scopes(_ value: String, userID: String? = nil) -> FlaskOIDCSetting {
    FlaskOIDCSetting(
      "scopes '\(value)', told apart by '\(userID ?? "unset")'",
      ["FLASK_OIDC_SCOPES": value].merging(
        userID.map { ["FLASK_OIDC_USER_ID_FIELD": $0] } ?? [:]
      ) { $1 }
    )
  }

  private static let scopes = [
    scopes("openid email profile"), scopes("openid email profile offline_access"),
    scopes("openid email"), scopes("openid,email,profile"), scopes("openid, email, profile"),
    scopes("email profile"), scopes("openid profile"), scopes("openid"),
    scopes("openid profile", userID: "preferred_username"), scopes("openid", userID: "sub"),
    scopes("openid email", userID: "preferred_username"), scopes("openid email", userID: "email"),
  ]

  private static func changed(_ name: String, to value: String?) -> FlaskOIDCSetting {
    FlaskOIDCSetting("\(name) '\(value ?? "unset")'", [name: value])
  }

  private static func entra(_ tenant: String, _ scopes: String) -> FlaskOIDCSetting {
    let base = "https://login.microsoftonline.com/\(tenant)/v2.0"
    return FlaskOIDCSetting(
      "Entra ID's '\(tenant)', scopes '\(scopes)'",
      [
        "FLASK_OIDC_PROVIDER_NAME": "entra", "FLASK_OIDC_SCOPES": scopes,
        "FLASK_OIDC_CLIENT_ID": "3f1c5a9e-7b42-4d0e-9c61-2a8f4b7d6e15",
        "FLASK_OIDC_CONFIG_URL": "\(base)/.well-known/openid-configuration",
      ]
    )
  }

  private static let credentials = [
    changed("FLASK_OIDC_CONFIG_URL", to: ""),
    changed("FLASK_OIDC_CONFIG_URL", to: "https://sso.acme.com/realms/acme"),
    entra("72f988bf-86f1-41af-91ab-2d7cd011db47", "openid email profile offline_access"),
    entra("72f988bf-86f1-41af-91ab-2d7cd011db47", "openid email profile"),
    entra("common", "openid email profile offline_access"),
    changed("FLASK_OIDC_CLIENT_ID", to: ""), changed("FLASK_OIDC_CLIENT_ID", to: nil),
    changed("FLASK_OIDC_CLIENT_SECRET", to: ""), changed("FLASK_OIDC_CLIENT_SECRET", to: nil),
    changed("FLASK_OIDC_SECRET_KEY", to: nil), changed("FLASK_OIDC_SECRET_KEY", to: ""),
    changed("FLASK_OIDC_SECRET_KEY", to: "!-flask-oidc-secret-key"),
  ]

  private static func database(_ uri: String) -> FlaskOIDCSetting {
    changed("SQLALCHEMY_DATABASE_URI", to: uri)
  }

  private static func provider(_ name: String) -> FlaskOIDCSetting {
    FlaskOIDCSetting(
      "parameters for '\(name)'",
      parameters: #"{"authorize_params": {"prompt": "login"}}"#,
      [
        "FLASK_OIDC_PROVIDER_NAME": name,
        "FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH": "parameters.json",
      ]
    )
  }

  private static func arguments(_ dictionary: String) -> FlaskOIDCSetting {
    changed("FLASK_APP_KWARGS_DICT", to: dictionary)
  }

  private static func unread(
    _ name: String,
    _ value: String,
    of service: String = "frontend"
  ) -> FlaskOIDCSetting {
    FlaskOIDCSetting("\(name) without effect", of: service, unread: name, [name: value])
  }

  private static let others = [
    database("sqlite:///tokens.db"), database("sqlite://"), database("sqlite://tokens.db"),
    database("postgres://amundsen@db.acme.com/tokens"), database(""),
    provider("keycloak"), provider("Keycloak"), provider("KEYCLOAK"),
    changed("FLASK_OIDC_PROVIDER_NAME", to: "Keycloak"),
    changed("FLASK_OIDC_PROVIDER_NAME", to: "acme"),
    arguments("{'static_url_path': None}"), arguments("{\"static_url_path\": null}"),
    arguments("{\"subdomain_matching\": true}"), arguments("static_url_path=None"),
    arguments("[]"), arguments(""),
    changed("FLASK_APP_CLASS_NAME", to: ""), changed("FLASK_APP_MODULE_NAME", to: ""),
    unread("FLASK_OIDC_ISSUER", "https://sso.acme.com/realms/acme"),
    unread("FLASK_OIDC_WHITELIST_ENDPOINTS", "index"),
    unread("FLASK_OIDC_FORCE_SCHEMA", "http"),
    unread("OIDC_SCOPES", "openid"), unread("OIDC_CALLBACK_ROUTE", "/oidc_callback"),
    // What both lines are told of may be on its way from one to the other, unless the image tells.
    unread("OIDC_CLIENT_SECRETS", "/etc/client_secrets.json", of: "metadata"),
    unread("FLASK_OIDC_WHITELISTED_ENDPOINTS", "status,healthcheck,health,*"),
  ]
}
