extension ConfigurationKind {
  /// Words of which a file has to hold all of one list to be of this kind, in whatever case.
  ///
  /// They are what recognition asks for at the least, so that a file without them need not be parsed; where
  /// it asks for another key, the key has to be added here, which a test over generated files sees to.
  var words: [[String]] {
    switch self {
    case .astronomerValues: [["houston"], ["openidConnect"], ["astronomer", "baseDomain"]]
    case .flyteBinaryValues:
      [
        ["flyte"], ["enableAuthServer"], ["authorizedUris"], ["clientSecretsExternalSecretRef"],
        ["clientSecret"], ["baseUrl"], ["userAuth"], ["appAuth"],
        ["configuration", "database", "storage"],
      ]
    case .flyteCoreValues: [["configmap", "admin"], ["adminOauthClientCredentials"], ["flyte"]]
    case .flyteadminConfiguration:
      [["userAuth"], ["appAuth"], ["authorizedUris"], ["useAuth"], ["oauth", "security"]]
    case .flyteClient:
      [
        ["admin", "clientSecret"], ["admin", "useAudienceFromAdmin"], ["admin", "pkceConfig"],
        ["admin", "deviceFlow"], ["admin", "authType"], ["admin", "endpoint"],
      ]
    case .amundsenValues:
      [["oidc"], ["amundsen"], ["frontEndServiceImage"], ["FLASK_APP_"], ["APP_WRAPPER"]]
        + [["frontEnd", "SQLALCHEMY"], ["frontEnd", "SESSION_"], ["frontEnd", "REDIRECT_URI"]]
        + [["frontEnd", "INTROSPECTION"], ["frontEnd", "_BASE"], ["frontEnd", "_SVC_"]]
    case .environment:
      [["oidc"], ["amundsen"], ["flyte"], ["airflow"], ["FLASK_APP_"], ["APP_WRAPPER"]]
        + [["_SVC_CONFIG_"], ["SERVICE_BASE"]]
    case .kubernetes: [["apiVersion", "secret"], ["apiVersion", "Kustomization"]]
    case .identityProvider:
      [
        ["settings", "oauthClient"], ["UserPool"], ["replyUrls"], ["appId"], ["client_id"],
        ["clientId"], ["realm", "clients"], ["redirectUris"],
      ]
    case .pythonRequirements: [["flaskoidc"], ["airflow", "providers", "google"]]
    case .astroDeployment:
      AstroDeploymentFile.words.map { ["deployment", "configuration", $0] }
    case .airflowSettings: AirflowSettingsFile.words.map { ["airflow", $0] }
    case .airflowConnections: [["conn_type"]]
    case .googleServiceAccountKey: [["service_account", "private_key"]]
    case .awsPolicy: [["Statement", "Effect"], ["Condition", ":sub"], ["Condition", ":aud"]]
    }
  }
}
