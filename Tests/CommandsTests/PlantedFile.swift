import AuthModel
import Diagnostics

/// A file with a canary in every place that holds a secret.
struct PlantedFile {
  let name: String
  let text: String

  /// Files of every kind; `canary` stands in each secret field that the model declares.
  static func all(_ canary: Canary) -> [PlantedFile] {
    [
      PlantedFile(name: "values.yaml", text: values(canary)),
      PlantedFile(name: "misspelt.yaml", text: misspelt(canary)),
      PlantedFile(name: "secret.yaml", text: secret(canary)),
      PlantedFile(name: "hashes.yaml", text: hashes(canary)),
      PlantedFile(name: "okta.json", text: registration(canary)),
      PlantedFile(name: "keycloak.json", text: realm(canary)),
      PlantedFile(name: "client_secret.json", text: googleCredentials(canary)),
      PlantedFile(name: "config.yaml", text: client(canary)),
      PlantedFile(name: "configmap.yaml", text: configMap(canary)),
      PlantedFile(name: "workflow.yaml", text: workflow(canary)),
      PlantedFile(name: ".env", text: environmentFile(canary)),
      PlantedFile(name: "airflow.env", text: connections(canary)),
      PlantedFile(name: "policy.json", text: policy(canary)),
      PlantedFile(name: "Dockerfile", text: dockerfile(canary)),
      PlantedFile(name: "amundsen.yaml", text: amundsen(canary)),
      PlantedFile(name: "amundsen-old.yaml", text: oldAmundsen(canary)),
      PlantedFile(name: "amundsen-compose.yaml", text: amundsenServices(canary)),
    ] + astro(canary) + deployments(canary)
  }

  /// Connections of Airflow with the canary in each part that may hold a secret.
  private static func connections(_ canary: Canary) -> String {
    let extra = "\"extra\": {\"role_arn\": \"x\", \"aws_secret_access_key\": \"\(canary.text)\"}"
    return """
      AIRFLOW_CONN_A=postgres://astro:\(canary.text)@db.example.com:5432/x
      AIRFLOW_CONN_b=postgres://astro:/\(canary.text)@db.example.com:5432/x
      AIRFLOW_CONN_C=\(canary.text)
      AIRFLOW_CONN_D=google_cloud_platform://?keyfile_dict=\(canary.text)&impersonation_chain=\(canary.text)
      AIRFLOW_CONN_E='{"conn_type": "aws", "password": "\(canary.text)", \(extra)}'
      AIRFLOW_CONN_F='{"conn_type": "aws", "\(canary.text)": 1, "extra": "\(canary.text)"}'
      AIRFLOW_CONN_G='{"conn_type": "aws" "password": "\(canary.text)"}'
      AIRFLOW_CONN_H=http://x:\(canary.text)
      AIRFLOW_CONN_I=\(canary.text)_x://a:\(canary.text)@b
      """
  }

  /// A policy with the canary where a secret is shared.
  private static func policy(_ canary: Canary) -> String {
    """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
      "Principal": {"AWS": "arn:aws:iam::1:root"} "Condition": {"StringEquals": {
        "sts:ExternalId": "\(canary.text)", "\(canary.text)": "x"}}}
    """
  }

  /// Every declared field of a values file, secrets with the canary, in each provider.
  private static func values(_ canary: Canary) -> String {
    let variables = HoustonVariable.all.filter(\.isSecret).map { variable in
      "      - name: \(variable.name)\n        value: \"\(canary.text)\"\n"
    }
    return """
      global:
        baseDomain: example.com
      astronomer:
        houston:
          env:
      \(variables.joined())\
            - name: EMAIL__SMTP_URL
              value: smtp://astro:\(canary.text)@mail.example.com
            - name: GLOBAL_AGENT_HTTPS_PROXY
              value: http://proxy:\(canary.text)@proxy.example.com:3129
          config:
            auth:
              openidConnect:
                flow: code
      \(WellKnownProvider.all.map { provider($0.key, canary) }.joined())
      """
  }

  /// Values of flyte-core with the canary as secret, as hash, and inside of what looks like one.
  private static func hashes(_ canary: Canary) -> String {
    let forms = [
      canary.text, "b'\(canary.text)'", "b'\(canary.base64)'", "'$2b$04$\(canary.text)'",
      Base64.encode("$2b$10$\(canary.text)".utf8), Base64.encode(canary.base64.utf8),
      "'$2b$04$\(canary.text)\(canary.text)AAAAA'", "{\(canary.text): \(canary.text)}",
      "b'\(Base64.encode("$2b$04$\(canary.text)\(canary.text)AAAAA".utf8))'",
    ]
    let clients = forms.enumerated().map { index, form in
      "            c\(index): {id: c\(index), client_secret: \(form)}\n"
    }
    return """
      configmap:
        adminServer:
          server: {security: {useAuth: true}}
          auth:
            appAuth:
              selfAuthServer:
                staticClients:
      \(clients.joined())\
                  flytepropeller:
                    client_secret: \(Base64.encode("$2b$04$\(canary.text)\(canary.text)AAAAA".utf8))
                    rotated_secrets: [\(canary.text)]
      secrets:
        adminOauthClientCredentials: {clientSecret: \(canary.text)}
      flyteadmin:
        secrets: {oidc_client_secret: \(canary.text)}
      """
  }

  /// A file of a client of Flyte, the secret in every place but the right one.
  private static func client(_ canary: Canary) -> String {
    """
    admin:
      endpoint: https://astro:\(canary.text)@flyte.example.com
      authtype: Pkce
      clientSecret: \(canary.text)
      clientsecret: "\(canary.text)"
      deviceFlow: {\(canary.text): \(canary.text)}
      clientSecretLocation: \(canary.text)
      clientSecretEnvVar: \(canary.text)
      command: [print, "\(canary.text)"]
    storage:
      connection: {secret-key: \(canary.text)}
    """
  }

  /// Files in a ConfigMap, one of which cannot be read to its end.
  private static func configMap(_ canary: Canary) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: flyte-admin-base-config}
    data:
      admin.yaml: |
    \(client(canary).split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      password: \(canary.text)
      db.yaml: |
        database: {postgres: {password: \(canary.text)}}
        server: {grpc: {port: \(canary.text)}}
      server.yaml: |
        server:
          security: {useAuth: "yes"}
        auth:
          appAuth: {authServerType: self, selfauthserver: {\(canary.text): \(canary.text)}}
          \(canary.text): x
          authorizedUris: [http://a:\(canary.text)@x.example.com]
        external: [\(canary.text)
        password: \(canary.text)
    """
  }

  /// Values of Amundsen with the canary as secret, and where people put one by mistake.
  private static func amundsen(_ canary: Canary) -> String {
    """
    oidc:
      enabled: true
      frontend: {client_id: a, client_secret: "\(canary.text)"}
      metadata: {client_id: a, client_secret: "\(canary.text) #1"}
      search: {client_id: a, client_secret: {\(canary.text): \(canary.text)}}
      configs:
        FLASK_OIDC_SECRET_KEY: \(canary.text)
        FLASK_OIDC_CLIENT_SECRETS: \(canary.text)
        FLASK_OIDC_CONFIG_URL: https://a:\(canary.text)@idp.example.com/
        SQLALCHEMY_DATABASE_URI: postgres://amundsen:\(canary.text)@db.example.com/x
        OTHER: \(canary.text)
    frontEnd:
      envVars: {FLASK_OIDC_SECRET_KEY: "\(canary.text)", FLASK_APP_KWARGS_DICT: "{'a': '\(canary.text)', 'b': true}"}
    """
  }

  /// Values of the older layouts.
  private static func oldAmundsen(_ canary: Canary) -> String {
    """
    oidcEnabled: true
    OIDC_CLIENT_SECRET: \(canary.text)
    OIDC_ORG_URL: https://a:\(canary.text)@acme.okta.com/
    OIDC_AUTH_SERVER_ID: default
    frontEnd:
      oidcEnabled: true
      OIDC_CLIENT_ID: a
      OIDC_CLIENT_SECRET: {\(canary.text): \(canary.text)}
    """
  }

  /// Services with secrets in right and wrong variables.
  private static func amundsenServices(_ canary: Canary) -> String {
    """
    services:
      frontend:
        image: registry.example.com/amundsen-frontend
        environment:
        - FLASK_APP_MODULE_NAME=flaskoidc
        - FLASK_OIDC_CLIENT_ID=a
        - FLASK_OIDC_CLIENT_SECRET=\(canary.text)
        - FLASK_OIDC_SECRET_KEY=\(canary.text)
        - FLASK_OIDC_SECRET_KEY=\(canary.text)
        - FLASK_OIDC_PROVIDER_ADDITIONAL_PARAMETERS_FILE_PATH=\(canary.text)
        - APP_WRAPPER_ARGS={'a'':' '\(canary.text)', 'b'':' null}
        - SQLALCHEMY_DATABASE_URI=sqlite://\(canary.text):\(canary.text)@x
        - FLASK_OIDC_UNKNOWN=\(canary.text)
    """
  }

  /// Variables of a pipeline and of a pod.
  private static func workflow(_ canary: Canary) -> String {
    """
    on: push
    jobs:
      register:
        runs-on: x
        env:
          FLYTE_CREDENTIALS_CLIENT_SECRET: \(canary.text)
          FLYTE_CREDENTIALS_CLIENT_SECRET_FROM_FILE: \(canary.text)
          OTHER: \(canary.text)
    ---
    apiVersion: v1
    kind: Pod
    spec:
      containers:
      - env:
        - {name: FLYTE_CREDENTIALS_CLIENT_SECRET, value: "\(canary.text)"}
        - {name: FLYTE_PLATFORM_URL, value: "https://a:\(canary.text)@flyte.example.com"}
        - {name: OTHER, value: "\(canary.text)"}
        envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: \(canary.text)}}]
    ---
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data:
        FLYTE_CREDENTIALS_CLIENT_SECRET: \(canary.text)
        FLYTE_PLATFORM_INSECURE: {\(canary.text): \(canary.text)}
        OTHER: [\(canary.text)]
        \(canary.text): 1
    - apiVersion: v1
      kind: Secret
      metadata: {name: settings}
      data: {FLYTE_PLATFORM_URL: \(canary.base64), OTHER: \(canary.text)}
    ---
    services:
      a:
        env_file: [\(canary.text), {path: .env, format: raw}]
        build: {context: ., target: \(canary.text)}
        ports: ["\(canary.text):80"]
        environment:
        - FLYTE_CREDENTIALS_CLIENT_SECRET=\(canary.text)
        - FLYTE_PLATFORM_URL=https://flyte.example.com/
        - OTHER=\(canary.text)
    """
  }

  /// A file of variables, with a quotation mark that nothing closes.
  private static func environmentFile(_ canary: Canary) -> String {
    """
    FLYTE_CREDENTIALS_CLIENT_SECRET="\(canary.text) " # \(canary.text)
    FLYTE_CREDENTIALS_CLIENT_SECRET_FROM_ENV_VAR=\(canary.text)
    FLYTE_PLATFORM_URL=https://a:\(canary.text)@flyte.example.com/
    OTHER=\(canary.text)
    \(canary.text)
    LAST="\(canary.text)
    """
  }

  /// Stages of an image, with instructions that Docker refuses.
  private static func dockerfile(_ canary: Canary) -> String {
    """
    FROM python:3 AS base
    ARG FLYTE_CREDENTIALS_CLIENT_SECRET=\(canary.text) \(canary.text)
    ENV FLYTE_CREDENTIALS_CLIENT_SECRET="\(canary.text) " OTHER=\(canary.text) \\
      # \(canary.text)
      FLYTE_PLATFORM_URL=https://a:\(canary.text)@flyte.example.com/
    ENV FLYTE_CREDENTIALS_CLIENT_SECRET \(canary.text)
    RUN curl -u a:\(canary.text) https://example.com && <<END cat
    \(canary.text)
    END
    FROM base
    ENV FLYTE_CREDENTIALS_CLIENT_SECRET_FROM_ENV_VAR=\(canary.text)
    ENV FLYTE_PLATFORM_INSECURE=\(canary.text) \(canary.text)
    \(canary.text) \(canary.text)
    ENV LAST='\(canary.text)
    """
  }

  /// A layer that overrides secrets with others, and with what is no secret.
  static func overlay(_ canary: Canary) -> String {
    """
    astronomer:
      houston:
        env: []
        secret: [{envName: X, secretName: x}]
        config:
          auth:
            openidConnect:
              okta: {clientSecret: \(canary.text)x, discoveryUrl: http://acme.okta.com}
              auth0: \(canary.text)
              google: {clientId: plain, clientSecret: ~}
    """
  }

  private static func provider(_ name: String, _ canary: Canary) -> String {
    let fields = OpenIDConnectProvider.fields.map(\.declaration).filter { $0.type != .stringMap }
    return "          \(name):\n"
      + fields.map { field in
        switch field.type {
        case .secret: "            \(field.name): \(canary.text)  # was \(canary.text)\n"
        case .boolean: "            \(field.name): true\n"
        case .url: "            \(field.name): http://u:\(canary.text)@idp.example.com:0x/#f\n"
        default: "            \(field.name): some text\n"
        }
      }.joined()
  }

  /// The same secrets under keys that do not exist, at wrong places, in wrong types.
  private static func misspelt(_ canary: Canary) -> String {
    """
    auth:
      openidConnect:
        okta: {clientSecret: \(canary.text)}
    astronomer:
      auth:
        okta:
          clientSecret: "\(canary.text)"
      houston:
        env:
          AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET: \(canary.text)
        secret:
          - AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET=\(canary.text)
        config:
          okta: {clientSecret: \(canary.text), clientSecret: \(canary.text)}
          auth:
            microsoft:
              clientId: x
              clientSecret: \(canary.text)
            openidConnect:
              okta:
                client_secret: \(canary.text)
                clientsecret: [\(canary.text), "\(canary.text)"]
                clientSecret:
                  value: \(canary.text)
                scimAuthCode: |
                  \(canary.text)
                claimsMapping: \(canary.text)
                clientSecret: >-
                  \(canary.text)
              google: &google
                enabled: "true"
                clientSecret: 'x \(canary.text)'
              custom: *google
              adfs: {clientSecret \(canary.text), clientSecret \(canary.text)}
    """
  }

  private static func secret(_ canary: Canary) -> String {
    """
    apiVersion: v1
    kind: Secret
    metadata:
      name: okta_secret
      annotations:
        kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"\(canary.base64)"}}'
    data:
      client_secret: \(canary.base64)
      not base64: \(canary.text)!
      url-safe: "\(canary.text)_-"
    stringData:
      client_secret: "\(canary.text)\\n"
      user: astro:\(canary.text)
    client_secret \(canary.text): x
    dat:
      client_secret: \(canary.base64)
    """
  }

  private static func registration(_ canary: Canary) -> String {
    """
    {"id": "0oa1b2c3d4e5f6g7h8i9", "name": "oidc_client", "label": "Astronomer",
     "credentials": {"oauthClient": {"client_id": "0oa1b2c3d4e5f6g7h8i9",
       "client_secret": "\(canary.text)"}},
     "settings": {"oauthClient": {"grant_types": ["implicit"],
       "redirect_uris": ["http://houston.example.com/v1/oauth/redirect"]}}}
    """
  }

  /// Secrets of clients, of users and of the realm itself, and keys of SAML without any shape.
  private static func realm(_ canary: Canary) -> String {
    """
    {"realm": "flyte", "smtpServer": {"password": "\(canary.text)"},
     "users": [{"username": "a", "credentials": [{"type": "password", "value": "\(canary.text)"}]}],
     "clients": [
       {"clientId": "flyte", "protocol": "openid-connect", "publicClient": "no",
        "secret": "\(canary.text)", "redirectUris": ["http://flyte.example.com/*"],
        "implicitFlowEnabled": true, "registrationAccessToken": "\(canary.text)",
        "attributes": {"client.secret.rotated": "\(canary.text)", "use.refresh.tokens": ["x"]}},
       {"clientId": "wiki", "protocol": "saml", "publicClient": false, "redirectUris": ["x"],
        "attributes": {"saml.signing.private.key": "\(canary.text)"}}]}
    """
  }

  private static func googleCredentials(_ canary: Canary) -> String {
    """
    {"web": {"client_id": "100000000001-x.apps.googleusercontent.com",
     "client_secret": "\(canary.text)", "token_uri": "https://oauth2.googleapis.com/token",
     "redirect_uris": ["http://flyte.example.com/callback", "/callback"]}}
    """
  }

  /// Values of flyte-core with the canary in each secret, of which some cannot be rendered.
  static func flyte(_ canary: Canary) -> String {
    """
    flyteadmin:
      secrets:
        oidc_client_secret: "{{\(canary.text)"
        "\(canary.text)": 12
    secrets:
      adminOauthClientCredentials:
        clientSecret: |
          \(canary.text)
        secretName: own
    workflow_scheduler: {enabled: true, type: native}
    configmap:
      admin: {admin: {clientSecretLocation: "\(canary.text)"}}
      adminServer: {server: {security: {useAuth: true}}}
    """
  }
}
