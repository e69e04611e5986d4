/// Files for comparisons: each with a canary, and what it becomes.
extension PlantedFile {
  /// Pairs of files in which the canary stands on one side, and something else on the other.
  static func changes(_ canary: Canary) -> [(old: PlantedFile, new: PlantedFile)] {
    all(canary).map { file in
      // Every secret is another one, and everything else has moved down a line.
      let text = file.text.replacing(canary.text, with: String(canary.text.reversed()))
      let comment = file.name.hasSuffix(".json") ? "\n" : "# moved\n"
      return (file, PlantedFile(name: file.name, text: comment + text))
    } + texts(canary)
  }

  /// Values in which the canary stands where only a comparison looks.
  private static func texts(_ canary: Canary) -> [(old: PlantedFile, new: PlantedFile)] {
    let applied =
      #"{"apiVersion":"v1","kind":"Secret","data":{"a":"\#(canary.base64)"},"\#(canary.text)":1}"#
    let object = { (text: String) in
      """
      apiVersion: v1
      kind: Secret
      metadata:
        name: planted
        annotations:
          kubectl.kubernetes.io/last-applied-configuration: '\(applied)'
          note: \(text)
      stringData:
        app.json: '{"password": "\(canary.text)", "\(canary.text)": [1], "n": "\(text)"}'
        app.yaml: "a: \(canary.text)\\nb: \(text)\\n\(canary.text): 1\\n"
      data:
        plain: \(canary.base64)
      """
    }
    let list = { (text: String) in
      """
      items:
        - name: \(canary.text)
          value: \(text)
        - {\(canary.text): \(text)}
        - \(canary.text)
      """
    }
    return [
      (
        PlantedFile(name: "applied.yaml", text: object("old")),
        PlantedFile(name: "applied.yaml", text: object(canary.text))
      ),
      (
        PlantedFile(name: "list.yaml", text: list("old")),
        PlantedFile(name: "list.yaml", text: list("new"))
      ),
    ] + opened(canary)
  }

  /// Texts that are taken apart before they are compared.
  private static func opened(_ canary: Canary) -> [(old: PlantedFile, new: PlantedFile)] {
    let connection = { (text: String) in
      PlantedFile(name: "connection.env", text: "AIRFLOW_CONN_DB='\(text)'\n")
    }
    let providers = { (text: String) in
      PlantedFile(
        name: "providers.yaml",
        text: "astronomer:\n  houston:\n    env:\n      - name: AUTH__OPENID_CONNECT_PROVIDERS\n"
          + "        value: '\(text)'\n"
      )
    }
    let (own, name) = (canary.text, #""\#(canary.text)""#)
    return [
      (
        connection("aws://\(own):\(own)@\(own)/\(own)?\(own)=\(own)&a=b"),
        connection(#"{"conn_type": "aws", "login": "a", "extra": {\#(name): {\#(name): 1}}}"#)
      ),
      (
        providers(#"{"okta": {"clientSecret": \#(name), "clientId": \#(name)}, \#(name): 1}"#),
        providers(#"{"okta": {"clientSecret": "a", \#(name): "b"}, "x": {\#(name): {"a": 1}}}"#)
      ),
    ]
  }

  /// Files of two folders: what stands in values and containers on one side is in a Secret on the other.
  static func moves(_ canary: Canary) -> [(name: String, text: String)] {
    let secret =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  \(canary.text): \(canary.base64)\n"
      + "  k: \(canary.base64)\n  FLASK_OIDC_CLIENT_SECRET: \(canary.base64)\n"
    let values = { (config: String, rest: String) in
      "astronomer:\n  houston:\n    config:\n      auth:\n        openidConnect:\n"
        + "          okta: {clientId: a\(config)}\n\(rest)"
    }
    let pod = { (container: String) in
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: frontend}
      spec:
        containers:
          - name: frontend
            image: amundsendev/amundsen-frontend-oidc:4.1.2
            \(container)
      """
    }
    return [
      ("old/values.yaml", values(", clientSecret: \(canary.text)", "")),
      (
        "new/values.yaml",
        values(
          "",
          "    secret:\n      - {envName: AUTH__OPENID_CONNECT__OKTA__CLIENT_SECRET, secretName: s, "
            + "secretKey: k}\n"
        )
      ),
      (
        "old/pod.yaml",
        pod("env: [{name: FLASK_OIDC_CLIENT_SECRET, value: \(canary.text)}, {name: X, value: y}]")
      ),
      ("new/pod.yaml", pod("envFrom: [{secretRef: {name: s}}]")),
      ("old/secret.yaml", secret), ("new/secret.yaml", secret + "# the same\n"),
    ]
  }
}
