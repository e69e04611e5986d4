/// Values of flyte-binary with the authorization server of the identity provider, 60 lines in which
/// nothing is wrong.
enum FlyteBinarySample {
  /// The values of the installation with the given number.
  static func values(_ number: Int) -> String {
    """
    configuration:
      database:
        host: postgres-\(number).acme.io
        username: flyte
        dbname: flyte
      storage:
        metadataContainer: flyte-metadata
        userDataContainer: flyte-data
        provider: s3
        providerConfig:
          s3:
            region: eu-central-1
            authType: iam
      logging:
        level: 4
      auth:
        enabled: true
        oidc:
          baseUrl: https://acme.okta.com/oauth2/default
          clientId: 0oa1b2c3d4e5f6g7h8i9
        internal:
          clientId: 0oa9z8y7x6w5v4u3t2s1
        enableAuthServer: false
        flyteClient:
          clientId: 0oa5a4b3c2d1e0f9g8h7
          redirectUri: http://localhost:53593/callback
          scopes:
            - offline
            - all
          audience: https://flyte-\(number).acme.io
        authorizedUris:
          - https://flyte-\(number).acme.io
        clientSecretsExternalSecretRef: flyte-client-secrets
      inline:
        task_resources:
          defaults:
            cpu: 100m
            memory: 200Mi
        auth:
          appAuth:
            authServerType: External
            externalAuthServer:
              baseUrl: https://acme.okta.com/oauth2/default
              allowedAudience:
                - https://flyte-\(number).acme.io
    serviceAccount:
      create: true
      annotations:
        eks.amazonaws.com/role-arn: arn:aws:iam::123456789012:role/flyte
    ingress:
      create: true
      commonAnnotations:
        kubernetes.io/ingress.class: nginx
      httpAnnotations:
        nginx.ingress.kubernetes.io/app-root: /console
      host: flyte-\(number).acme.io

    """
  }
}
