extension PlantedFile {
  /// What the processes of one run take from each other, with the canary in each place that is no name.
  static func deployments(_ canary: Canary) -> [PlantedFile] {
    [
      PlantedFile(name: "requirements.txt", text: requirements(canary)),
      PlantedFile(name: "pip.Dockerfile", text: image(canary)),
      PlantedFile(name: "deployment.yaml", text: deployment(canary)),
      PlantedFile(name: "compose-build.yaml", text: service(canary)),
      PlantedFile(name: "service.env", text: variables(canary)),
    ]
  }

  private static func requirements(_ canary: Canary) -> String {
    """
    --extra-index-url https://astro:\(canary.text)@pypi.example.com/simple
    git+https://\(canary.text)@github.com/acme/flaskoidc.git
    flaskoidc==1.1.0
    Flask \(canary.text)
    itsdangerous==\(canary.text)
    \(canary.text)
    """
  }

  private static func image(_ canary: Canary) -> String {
    """
    FROM python:3.7-slim
    RUN TOKEN=\(canary.text) pip install --index-url https://x:\(canary.text)@pypi.example.com \\
        flaskoidc==1.1.2 'Flask==2.3.0' \(canary.text)
    ENV FLASK_OIDC_FORCE_SCHEME=https FLASK_OIDC_SECRET_KEY=\(canary.text)
    """
  }

  private static func service(_ canary: Canary) -> String {
    """
    services:
      frontend:
        build: {context: ., dockerfile: pip.Dockerfile, args: {TOKEN: "\(canary.text)"}}
        env_file: service.env
        command: [sh, -c, "export FLASK_OIDC_SECRET_KEY=\(canary.text)"]
        read_only: true
        volumes: ["\(canary.text):/tmp"]
        environment: {FLASK_OIDC_SCOPES: "openid,email", FLASK_OIDC_CLIENT_SECRET: "\(canary.text)"}
    """
  }

  private static func variables(_ canary: Canary) -> String {
    """
    FLASK_APP_MODULE_NAME=flaskoidc
    FLASK_OIDC_CLIENT_SECRET=\(canary.text)
    FLASK_OIDC_CLIENT_SECRET="\(canary.text)x"
    FLASK_OIDC_SECRET_KEY=\(canary.text)
    """
  }

  private static func deployment(_ canary: Canary) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: metadata, namespace: amundsen}
    spec:
      replicas: 2
      template:
        spec:
          containers:
          - name: metadata
            image: amundsendev/amundsen-metadata-oidc:3.13.0
            args: ["--token=\(canary.text)"]
            envFrom: [{secretRef: {name: amundsen}}, {configMapRef: {name: amundsen}}]
            env:
            - {name: FLASK_OIDC_SECRET_KEY, valueFrom: {secretKeyRef: {name: amundsen, key: kye}}}
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: amundsen, namespace: amundsen}
    stringData:
      FLASK_OIDC_CLIENT_SECRET: \(canary.text)
      FLASK_OIDC_CLIENT_ID: \(canary.text)
      FLASK_OIDC_SCOPES: \(canary.text)
      FLASK_OIDC_FORCE_SCHEME: \(canary.text)
      FLASK_OIDC_WHITELISTED_ENDPOINTS: \(canary.text)
      FLASK_OIDC_REDIRECT_URI: \(canary.text)
      client_secrets.json: |
        {"web": {"client_id": "\(canary.text)", "client_secret": "\(canary.text)" }
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: amundsen, namespace: amundsen}
    data: {FLASK_OIDC_SECRET_KEY: "\(canary.text)", key: "\(canary.text)"}
    """
  }
}
