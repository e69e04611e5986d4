import Diagnostics

/// Large files of variables and Dockerfiles, as they are written: comments, quotes, continued lines.
enum EnvironmentSample: String, CaseIterable {
  case variables = "bench.env"
  case dockerfile = "Dockerfile"

  /// The file, of some 16 MB.
  var file: SourceFile {
    let copy = Array(text.utf8)
    let copies = repeatElement(copy, count: (16 << 20) / copy.count).joined()
    return SourceFile(path: rawValue, bytes: Array(head.utf8) + copies)
  }

  private var head: String {
    switch self {
    case .variables: ""
    case .dockerfile: "FROM python:3.12-slim AS base\n"
    }
  }

  private var text: String {
    switch self {
    case .variables:
      """
      # the service signs people in through Okta
      FLASK_OIDC_PROVIDER_NAME=okta
      FLASK_OIDC_CONFIG_URL=https://acme.okta.com/oauth2/default/.well-known/openid-configuration
      FLASK_OIDC_SCOPES="openid email profile"
      export FLASK_OIDC_CLIENT_ID='0oa1b2c3d4e5f6g7h8i9'  # of the application

      SQLALCHEMY_DATABASE_URI="sqlite:///sessions.db"
      GREETING="Hello,\\nyou are \\"in\\""
      LOG_LEVEL = info

      """
    case .dockerfile:
      """
      # what the service needs
      RUN apt-get update \\
       && apt-get install --yes --no-install-recommends git \\
       && rm -rf /var/lib/apt/lists/*
      COPY --from=build /app/requirements.txt /app/requirements.txt
      ENV FLASK_APP_MODULE_NAME=flaskoidc FLASK_APP_CLASS_NAME=FlaskOIDC
      ENV FLASK_OIDC_SCOPES="openid email profile" \\
          # left to the deployment: the client's id and secret
          FLASK_OIDC_PROVIDER_NAME=okta
      ENV SQLALCHEMY_DATABASE_URI sqlite:///sessions.db
      ARG VERSION=1.0

      """
    }
  }
}
