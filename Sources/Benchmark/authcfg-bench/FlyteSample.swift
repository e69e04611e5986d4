import Diagnostics

/// A values file of flyte-core with flyteadmin's own authorization server, 476 lines long.
enum FlyteSample {
  static let values: SourceFile = {
    let text = head + (0..<40).map(component).joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(476)
    return SourceFile(path: "values.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
  }()

  /// The hash is one of a secret that is not in the file.
  private static let head = """
    common:
      ingress:
        host: flyte.acme.io
        separateGrpcIngress: true
        tls:
          enabled: true
    secrets:
      adminOauthClientCredentials:
        enabled: true
        clientSecret: ~
        clientId: flytepropeller
    configmap:
      adminServer:
        server:
          httpPort: 8088
          grpc:
            port: 8089
          security:
            secure: false
            useAuth: true
            allowCors: true
            allowedOrigins:
              - https://flyte.acme.io
            allowedHeaders:
              - Content-Type
              - flyte-authorization
        auth:
          authorizedUris:
            - https://flyte.acme.io
            - http://flyteadmin:80
            - http://flyteadmin.flyte.svc.cluster.local:80
          appAuth:
            thirdPartyConfig:
              flyteClient:
                clientId: flytectl
                redirectUri: http://localhost:53593/callback
                scopes:
                  - offline
                  - all
            selfAuthServer:
              staticClients:
                flyte-cli:
                  id: flyte-cli
                  redirect_uris:
                    - http://localhost:53593/callback
                    - http://localhost:12345/callback
                  grant_types:
                    - refresh_token
                    - authorization_code
                  response_types:
                    - code
                    - token
                  scopes:
                    - all
                    - offline
                    - access_token
                  public: true
                flytectl:
                  id: flytectl
                  redirect_uris:
                    - http://localhost:53593/callback
                    - http://localhost:12345/callback
                  grant_types:
                    - refresh_token
                    - authorization_code
                  response_types:
                    - code
                    - token
                  scopes:
                    - all
                    - offline
                    - access_token
                  public: true
                flytepropeller:
                  id: flytepropeller
                  client_secret: JDJiJDEyJHFvNW9ncE1OeEh5T0tGZTlGMXc4Zi5MWUxqVmVSWTI4ZFl2d0Y1VE03ZkdZdlJ1Y0Vxdm1H
                  redirect_uris:
                    - http://localhost:3846/callback
                  grant_types:
                    - refresh_token
                    - client_credentials
                  response_types:
                    - token
                  scopes:
                    - all
                    - offline
                    - access_token
                  public: false
          userAuth:
            openId:
              baseUrl: https://acme.okta.com/oauth2/default
              scopes:
                - profile
                - openid
              clientId: 0oa1b2c3d4e5f6g7h8i9

    """

  private static func component(_ number: Int) -> String {
    """
    component\(number):
      replicaCount: 1
      image:
        repository: registry.acme.io/flyte/component-\(number)
        tag: v1.16.8
        pullPolicy: IfNotPresent
      resources:
        limits:
          cpu: 1000m
          memory: 1Gi
      serviceAccount:
        create: true
        annotations: {}
      podAnnotations: {}
      nodeSelector: {}

    """
  }
}
