import Commands
import Foundation
import TestSupport
import Testing

/// Trust policies as an IAM takes them.
@Suite struct PolicyOracleTests {
  private struct Question: Encodable { let policy: String }
  private struct Answer: Decodable {
    let error: String?
    let subjects: [String]
  }

  private static func ask(_ policies: [String]) throws -> [Answer] {
    try PythonOracle.ask("create_roles.py", policies.map { Question(policy: $0) })
  }

  @Test("--fix makes of the policy that documentation prints one that IAM takes, with all accounts")
  func printedPolicy() async throws {
    let text = String(decoding: try Fixture.bytes("Rules/malformed-json/bad.json"), as: UTF8.self)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "policy.json")
    let run = await CommandRun(["lint", "--fix", "policy.json"], in: folder.path)
    #expect(run.status == .clean, "\(run.text)")
    let answers = try Self.ask([text, folder.text(of: "policy.json")])
    #expect(answers[0].error != nil)
    #expect(answers[1].error == nil)
    let subject = try Regex("system:serviceaccount:[a-z0-9:-]+")
    #expect(
      answers[1].subjects == text.matches(of: subject).map { String($0.output[0].substring ?? "") }
    )
    #expect(answers[1].subjects.count == 6)
  }

  @Test("--fix keeps the keys of operators that stand twice")
  func operators() throws {
    let name = "Rules/duplicate-key/fixed-operators.json"
    let text = String(decoding: try Fixture.bytes(name), as: UTF8.self)
    let answer = try #require(Self.ask([text]).first)
    #expect(answer.error == nil)
    #expect(answer.subjects == ["system:serviceaccount:a:b", "system:serviceaccount:a:c"])
  }

  @Test("IAM refuses what malformed-json and aws-incomplete-policy call an error")
  func refused() throws {
    let names = ["malformed-json/bad", "malformed-json/bad-forms", "aws-incomplete-policy/bad"]
    let policies = try names.map {
      String(decoding: try Fixture.bytes("Rules/\($0).json"), as: UTF8.self)
    }
    for answer in try Self.ask(policies) { #expect(answer.error != nil) }
  }
}
