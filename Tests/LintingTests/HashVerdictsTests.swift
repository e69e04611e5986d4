import AuthModel
import Diagnostics
import Linting
import Testing
import YAML

@Suite struct HashVerdictsTests {
  /// The hash of `secret`, of cost 4, in base64.
  private static let hash = Base64.encode(
    "$2b$04$jYodbqC2fSZ1Liroo7904OXeVl1AzHKl2XqE6DXzYcDEo75t8sPvq".utf8
  )

  /// Values of flyte-binary in which flytepropeller has `secret` and `hash`.
  private func values(_ id: Int, secret: String, hash: String) -> BoundFile {
    let text = """
      configuration:
        auth:
          enabled: true
          oidc: {baseUrl: https://acme.okta.com, clientId: 0oa1}
          internal: {clientSecret: "\(secret)", clientSecretHash: "\(hash)"}
          authorizedUris: [https://flyte.example.com]
      """
    let file = SourceFile(id: SourceFile.ID(id), path: "\(id).yaml", bytes: Array(text.utf8))
    return bind(read(file))
  }

  /// Values with hashes of `costs`, none of which is verified.
  private func values(costs: [Int]) -> [BoundFile] {
    costs.enumerated().map { id, cost in
      let text = "$2b$\(cost)$\(String(repeating: "A", count: 51))\(10 + id)"
      return values(id, secret: "s", hash: Base64.encode(text.utf8))
    }
  }

  /// Verifies all that is to be verified in `files`, in as many rounds as that takes.
  private func verified(_ files: [BoundFile]) -> (project: Project, counts: [Int]) {
    var counts: [Int] = []
    var project = Project(files: files)
    while true {
      var verdicts = project.verdicts
      let pairs = verdicts.pending(in: project)
      guard !pairs.isEmpty else { return (project, counts) }
      #expect(Set(pairs).count == pairs.count)
      counts.append(pairs.count)
      for pair in pairs { verdicts.add(pair.verify(), on: pair) }
      project = Project(files: files, verdicts: verdicts)
    }
  }

  @Test("each pair of secret and hash is verified once, wherever it stands")
  func once() {
    let files = [
      values(0, secret: "secret", hash: Self.hash), values(1, secret: "secret", hash: Self.hash),
      values(2, secret: "secret\\n", hash: Self.hash),
    ]
    let (project, counts) = verified(files)
    // The pair itself, and the hash with the secret that everybody knows.
    #expect(counts == [2])
    let verdicts = FlyteCredentials.all(in: project).map { $0.verdict(on: $0.propellerSecrets[0]) }
    #expect(verdicts == [.matches, .matches, .matches])
  }

  @Test("a secret that differs is tried with a line feed, too, and nothing else")
  func lineFeed() {
    let (project, counts) = verified([values(0, secret: "other", hash: Self.hash)])
    #expect(counts == [2, 1])
    let credentials = FlyteCredentials.all(in: project)[0]
    let secret = credentials.propellerSecrets[0]
    #expect(credentials.verdict(on: secret) == .differs)
    #expect(!credentials.isHashedWithLineFeed(secret))
    #expect(!credentials.isOfBuiltInSecret(credentials.deployment.clientHashes[0].hash))
  }

  @Test("nothing is known before it is verified")
  func unverified() {
    let project = Project(files: [values(0, secret: "other", hash: Self.hash)])
    let credentials = FlyteCredentials.all(in: project)[0]
    #expect(credentials.verdict(on: credentials.propellerSecrets[0]) == nil)
  }

  @Test(
    "what would take too long is not verified",
    arguments: [
      ([10], 2), ([16], 2), ([17], 0), ([31], 0), ([15, 15, 15], 4), ([16, 16], 2),
      ([16, 12], 3), ([17, 12], 2),
    ] as [([Int], Int)]
  )
  func budget(costs: [Int], count: Int) throws {
    let project = Project(files: values(costs: costs))
    var verdicts = project.verdicts
    #expect(verdicts.pending(in: project).count == count)
    #expect(verdicts.pending(in: Project(files: project.files, verdicts: verdicts)).isEmpty)
    let later = Project(files: project.files, verdicts: verdicts)
    for credentials in FlyteCredentials.all(in: later) {
      let verdict = credentials.verdict(on: credentials.propellerSecrets[0])
      #expect(verdict == .unverified(.tooCostly))
    }
  }

  @Test("Secrets of the release count, and those of other namespaces do not")
  func namespaces() throws {
    let values = """
      configuration:
        auth:
          enabled: true
          oidc: {baseUrl: https://acme.okta.com, clientId: 0oa1}
          internal: {clientSecretHash: \(Self.hash)}
          clientSecretsExternalSecretRef: flyte
          authorizedUris: [https://flyte.example.com]
      """
    let secrets = ["a", "b"].map { namespace in
      "{apiVersion: v1, kind: Secret, metadata: {name: flyte, namespace: \(namespace)}, "
        + "stringData: {client_secret: secret-\(namespace)}}\n"
    }
    let files = ([values] + secrets).enumerated().map { id, text in
      bind(
        read(SourceFile(id: SourceFile.ID(id), path: "\(id).yaml", bytes: Array(text.utf8)))
      )
    }
    let counts = [nil, "a", "c"].map { namespace in
      FlyteCredentials.all(in: Project(files: files, namespace: namespace))[0]
        .propellerSecrets.count
    }
    #expect(counts == [2, 1, 0])
  }
}
