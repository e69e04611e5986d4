import Diagnostics
public import HelmValues
import YAML

/// The charts of Flyte, with what they say themselves about signing in.
public enum FlyteChart: Sendable {
  /// One pod with everything in it.
  case binary
  /// One deployment for each component.
  case core

  /// The newest release of Flyte 1 whose keys are known; the charts carry its number.
  public static let newest = ChartVersion(1, 16, 8)

  /// The first generation of Flyte without any authentication of its own.
  public static let withoutAuthentication = ChartVersion(2, 0)

  /// The values that the chart starts from, as far as they concern signing in; alike from 0.19 to 1.16.8.
  ///
  /// Source: charts/flyte-binary/values.yaml and charts/flyte-core/values.yaml.
  public var defaults: Value? {
    switch self {
    case .binary: Self.binaryDefaults
    case .core: Self.coreDefaults
    }
  }

  /// The client id of Google that stands in flyte-core's own values, and belongs to nobody who runs it.
  public static let sampleClientID =
    "657465813211-6eog7ek7li5k7i7fvgv2921075063hpe.apps.googleusercontent.com"

  /// The Secret that flyte-core's pods look for unless `secretName` says otherwise.
  public static let defaultSecretName = "flyte-secret-auth"

  private static let binaryDefaults = root(
    of: """
      configuration:
        auth:
          enabled: false
          enableAuthServer: true
          oidc: {baseUrl: "", clientId: "", clientSecret: ""}
          internal: {clientId: flytepropeller, clientSecret: "", clientSecretHash: ""}
          flyteClient:
            clientId: flytectl
            redirectUri: http://localhost:53593/callback
            scopes: [all]
            audience: ""
          authorizedUris: []
          clientSecretsExternalSecretRef: ""
        inline: {}
        inlineConfigMap: ""
        inlineSecretRef: ""
        externalConfigMap: ""
        externalSecretRef: ""
      ingress: {create: false, host: "", separateGrpcIngress: true}
      """
  )

  private static let coreDefaults = root(
    of: """
      flyteadmin: {enabled: true, secrets: {}}
      workflow_scheduler: {enabled: false, type: ""}
      flytepropeller: {enabled: true, manager: false}
      cluster_resource_manager:
        enabled: true
        config: {cluster_resources: {standaloneDeployment: false}}
      secrets:
        adminOauthClientCredentials:
          enabled: true
          clientSecret: \(FlyteBuiltInCredentials.secret)
          clientId: flytepropeller
          secretName: \(defaultSecretName)
      common:
        ingress: {enabled: true, separateGrpcIngress: false}
      configmap:
        adminServer:
          server:
            httpPort: 8088
            security:
              secure: false
              useAuth: false
              allowCors: true
              allowedOrigins: ["*"]
              allowedHeaders: [Content-Type, flyte-authorization]
          auth:
            authorizedUris:
            - https://localhost:30081
            - http://flyteadmin:80
            - http://flyteadmin.flyte.svc.cluster.local:80
            appAuth:
              thirdPartyConfig:
                flyteClient:
                  clientId: flytectl
                  redirectUri: http://localhost:53593/callback
                  scopes: [offline, all]
            userAuth:
              openId:
                baseUrl: https://accounts.google.com
                scopes: [profile, openid]
                clientId: \(sampleClientID)
        admin:
          admin:
            endpoint: flyteadmin:81
            insecure: true
            clientId: "{{ .Values.secrets.adminOauthClientCredentials.clientId }}"
            clientSecretLocation: /etc/secrets/client_secret
      """
  )

  private static func root(of text: String) -> Value? {
    let file = SourceFile(id: .builtIn, path: "values.yaml of the chart", bytes: Array(text.utf8))
    return read(file).documents.first?.root.map { Value($0) }
  }
}
