import Commands
import Foundation
import TestSupport
import Testing

/// Compares the manifests with those of `kubectl create secret generic`.
@Suite struct RenderOracleTests {
  private static let keyBytes = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".utf8
  )

  @Test("random values under random keys are what kubectl makes of them", arguments: 0..<12)
  func random(_ round: Int) async throws {
    let folder = try TemporaryFolder()
    let name = ["true", "1e3", "null", "0x1f", "okta-\(round)", "a.b-c"].randomElement() ?? "a"
    let keys = Set((0..<Int.random(in: 1...8)).map { _ in Self.randomKey() }).sorted()
    var values = "astronomer:\n  houston:\n    secret:\n"
    var ours = ["render", "-f", "values.yaml", "--keep-newline", "-n", "n-\(round)"]
    var theirs = ["create", "secret", "generic", name, "-n", "n-\(round)"]
    for (index, key) in keys.enumerated() {
      let bytes = (0..<Int.random(in: 1...300)).map { _ in UInt8.random(in: .min ... .max) }
      try folder.write(bytes, to: "value-\(index)")
      values += "      - { envName: V\(index), secretName: '\(name)', secretKey: '\(key)' }\n"
      ours += ["--secret", "\(name)/\(key)=file:value-\(index)"]
      theirs.append("--from-file=\(key)=value-\(index)")
    }
    try folder.write(values, to: "values.yaml")
    let run = await CommandRun(ours, in: folder.path)
    #expect(run.status == .clean, "\(run.errorText)")
    let json = try Kubectl.run(theirs + ["--dry-run=client", "-o", "json"], in: folder.path)
    #expect(try WrittenSecret.all(in: run.output) == [WrittenSecret(kubectl: json)])
  }

  @Test(
    "kubectl takes and refuses the same keys",
    arguments: ["..a", "...", ".a", "a b", "-", "a:"]
  )
  func keys(_ key: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "value")
    let values = "- { envName: A, secretName: a, secretKey: '\(key)' }"
    try folder.write("astronomer: { houston: { secret: [\(values.dropFirst(2))] } }", to: "v")
    let run = await CommandRun(
      ["render", "-f", "v", "--from-env"],
      in: folder.path,
      environment: ["A": "x"]
    )
    let theirs = try? Kubectl.run(
      ["create", "secret", "generic", "a", "--from-file=\(key)=value", "--dry-run=client"],
      in: folder.path
    )
    #expect((run.status == .clean) == (theirs != nil))
  }

  private static func randomKey() -> String {
    let bytes = (0..<Int.random(in: 1...20)).compactMap { _ in keyBytes.randomElement() }
    let key = String(decoding: bytes, as: UTF8.self)
    return key == "." || key.hasPrefix("..") ? "k\(key)" : key
  }
}
