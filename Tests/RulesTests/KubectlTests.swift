import Foundation
import Reporting
import TestSupport
import Testing

/// What `kubectl create secret` writes is right by definition.
@Suite struct KubectlTests {
  @Test("a Secret that kubectl makes has no findings")
  func secrets() async throws {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    let random = (0..<40).map { index in
      "random-\(index)=" + String((0..<32).map { _ in letters.randomElement() ?? "a" })
    }
    let values = [
      "client-id=0oa1b2c3d4e5f6g7h8i9", "client-secret=correct-horse-battery", "word=hotchangeme1",
      "number=123456", "boolean=yes", "umlaut=Käse", "quotes=a\"b'c", "brackets=Zk<ab>9<Qd",
      "scim=user:correct-horse-battery", "inner=two words", "template-like={ a }", "word.txt=bill",
      "issuer=https://sso.example.com/realms/acme", "certificate=-----BEGIN X-----\nMIIB\n",
      "json={\"a\":\"b\"}\n", "hexadecimal=0123456789abcdef0123456789abcdef",
    ]
    let yaml = try Kubectl.run(
      ["create", "secret", "generic", "houston-okta", "--dry-run=client", "-o", "yaml"]
        + (values + random).map { "--from-literal=\($0)" },
      in: Fixture.path("Rules")
    )
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", "secret.yaml", "--format", "json"],
      in: Fixture.path("Rules"),
      standardInput: Array(yaml)
    )
    let document = try LintDocument.decode(run.output)
    #expect(document.summary.recognized == 1)
    let found = document.diagnostics.map { "\($0.range.start.line): \($0.message)" }
    #expect(found == [], "\(String(decoding: yaml, as: UTF8.self))")
  }
}
