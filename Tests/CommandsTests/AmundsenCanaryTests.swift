import Commands
import TestSupport
import Testing

/// Secrets planted in what sets Amundsen up, and the commands that read it.
@Suite struct AmundsenCanaryTests {
  /// Files of each kind that `render` takes, with `secret` wherever a person may put one.
  private static func files(_ secret: String) -> [(name: String, text: String)] {
    [
      (
        "values.yaml",
        """
        oidc:
          enabled: true
          frontend: {client_id: \(secret), client_secret: \(secret), \(secret): a}
          metadata: {client_id: "\(secret) #", client_secret: ""}
          configs: {FLASK_OIDC_SECRET_KEY: \(secret), FLASK_OIDC_CLIENT_SECRET: \(secret), \(secret): \(secret)}
        frontEnd: {envVars: {FLASK_OIDC_SECRET_KEY: \(secret), \(secret): a}}
        """
      ),
      (
        "older.yaml",
        """
        frontEnd:
          oidcEnabled: true
          OIDC_CLIENT_ID: \(secret)
          OIDC_CLIENT_SECRET: \(secret)
          OIDC_ORG_URL: https://\(secret)
        """
      ),
      (
        "compose.yaml",
        """
        services:
          frontend-\(secret):
            image: amundsendev/amundsen-frontend-oidc:\(secret)
            environment:
              - FLASK_OIDC_CLIENT_ID=\(secret)
              - FLASK_OIDC_CLIENT_SECRET=\(secret)
              - FLASK_OIDC_SECRET_KEY=\(secret)
              - \(secret)
        """
      ),
      (
        "deployment.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: \(secret)}
        spec:
          containers:
            - name: frontend-\(secret)
              envFrom: [{secretRef: {name: \(secret)}}]
              env:
                - {name: FLASK_OIDC_CLIENT_ID, value: \(secret)}
                - {name: FLASK_OIDC_CLIENT_SECRET, valueFrom: {secretKeyRef: {name: \(secret), key: \(secret)}}}
                - {name: FLASK_OIDC_SECRET_KEY, value: \(secret)}
        """
      ),
      (
        "amundsen.env",
        "FLASK_OIDC_CLIENT_ID=\(secret)\nFLASK_OIDC_SECRET_KEY=\(secret)\nFLASK_OIDC_\(secret)=x\n"
      ),
    ]
  }

  private static let commands = [
    ["--list"], [], ["--generate", "FLASK_OIDC_SECRET_KEY"], ["--from-env"],
    ["--from-env", "--as", "env-file"], ["--list", "--chart-version", "2.0.0"],
  ]

  @Test("no secret that stands in the files comes out of render", arguments: commands)
  func render(_ arguments: [String]) async throws {
    var generator = SeededGenerator(seed: 8)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for (name, text) in Self.files(canary.text) {
      try folder.write(text, to: name)
      let run = await CommandRun(
        ["render", "-f", name] + arguments,
        in: folder.path,
        environment: [
          "FLASK_OIDC_CLIENT_SECRET": "of the client", "FLASK_OIDC_SECRET_KEY": "of the session",
        ]
      )
      for text in [run.text, run.errorText] {
        #expect(canary.leak(in: text) == nil, "\(name) \(arguments)\n\(text)")
      }
      #expect(!run.text.isEmpty || !run.errorText.isEmpty)
    }
  }

  @Test(
    "no secret comes out of arguments",
    arguments: [
      ["explain", "X"], ["explain", "FLASK_OIDC_X"], ["explain", "frontEnd.X"], ["schema", "X"],
      ["render", "-f", "values.yaml", "--generate", "X"],
      ["render", "-f", "values.yaml", "--generate", "FLASK_OIDC_SECRET_KEY=X"],
      ["render", "-f", "values.yaml", "--as", "X"],
      ["render", "-f", "values.yaml", "--set", "oidc.frontend.client_secret=X"],
      [
        "render", "-f", "values.yaml", "--secret", "amundsen-oidc-frontend/FLASK_OIDC_SECRET_KEY=X",
      ],
    ]
  )
  func arguments(_ arguments: [String]) async throws {
    var generator = SeededGenerator(seed: 9)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    try folder.write("oidc: {enabled: true, frontend: {client_id: a}}", to: "values.yaml")
    let run = await CommandRun(
      arguments.map { $0.replacing("X", with: canary.text) },
      in: folder.path
    )
    #expect(canary.leak(in: run.text + run.errorText) == nil, "\(run.text)\(run.errorText)")
    #expect(run.status == .trouble)
  }
}
