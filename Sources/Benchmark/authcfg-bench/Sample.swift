import Diagnostics

/// The values files that are measured.
enum Sample {
  /// A values file as a platform has it, with `copies` sections beside the authentication tree so
  /// that its size can be chosen; 13 KB with 23 of them.
  static func values(copies: Int, id: SourceFile.ID = SourceFile.ID(0)) -> SourceFile {
    let text = head + (0..<copies).map(component).joined()
    return SourceFile(id: id, path: "values.yaml", bytes: Array(text.utf8))
  }

  /// A values file of 500 lines with `count` findings that carry a safe fix: numbers that Helm would
  /// write in another way.
  static func mistaken(count: Int) -> SourceFile {
    let variables = (0..<count).map { "      - {name: LIMIT_\($0), value: 1000000}\n" }.joined()
    let text =
      head.replacing("    env:\n", with: "    env:\n\(variables)")
      + (0..<100).map(component).joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(500)
    return SourceFile(path: "values.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private static let head = """
    global:
      baseDomain: astro.example.com
      tlsSecret: astronomer-tls
    nginx:
      loadBalancerIP: ~
    astronomer:
      houston:
        replicas: 2
        secret:
          - envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET
            secretName: okta-secret
            secretKey: okta_client_secret
        env:
          - name: GLOBAL_AGENT_HTTPS_PROXY
            value: http://proxy.example.com:3129
          - name: GLOBAL_AGENT_NO_PROXY
            value: "*.svc,*.svc.cluster.local,localhost,127.0.0.1"
        config:
          publicSignups:
            enabled: false
          auth:
            local:
              enabled: false
            github:
              enabled: false
            openidConnect:
              flow: code
              clockTolerance: 5
              google:
                enabled: false
              okta:
                enabled: true
                clientId: 0oa1b2c3d4e5f6g7h8i9
                discoveryUrl: https://acme.okta.com/oauth2/default
                authUrlParams:
                  audience: api://default

    """

  private static func component(_ number: Int) -> String {
    """
    component\(number):
      # what the component may use
      resources:
        requests: {cpu: "250m", memory: 512Mi}
        limits:
          cpu: 1000m
          memory: 1Gi
      image:
        repository: registry.example.com/platform/component-\(number)
        tag: "1.\(number % 10).0"
        pullPolicy: IfNotPresent
      env:
        - name: LOG_LEVEL
          value: info
        - name: UPSTREAM
          value: http://component-\(number).platform.svc.cluster.local:8080/
      script: |
        set -e
        exec component --number \(number)
      enabled: true

    """
  }
}
