import Commands
import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// The files by which other people's pipelines use authcfg.
@Suite struct PipelineFileTests {
  @Test(
    "those who run them know every key",
    arguments: [
      ("vendor.github-actions", "action.yml"),
      ("vendor.github-workflows", "Fixtures/Pipelines/github-workflow.yml"),
      ("vendor.gitlab-ci", "Fixtures/Pipelines/gitlab-ci.yml"),
    ]
  )
  func schemas(_ schema: String, _ path: String) throws {
    let file = Fixture.packageRoot.appending(path: path).path
    let check = try SchemaCheck.run(["--builtin-schema", schema], [file])
    #expect(check.unread.isEmpty)
    #expect(check.errors.isEmpty, "\(check.errors)")
  }

  /// What a step of the action did.
  private struct Step: Decodable {
    let status: Int
    let output: String
    let outputs: [String: String]
  }

  @Test("the action lints, and says how many findings there are", arguments: [0, 1])
  func action(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let issuer = count == 0 ? "https://acme.okta.com" : "http://acme.okta.com"
    let client = "{enabled: true, clientId: 0oa1b2c3d4e5f6g7h8i9, discoveryUrl: \(issuer)}"
    let values = "astronomer: {houston: {config: {auth: {openidConnect: {okta: \(client)}}}}}\n"
    try folder.write(values, to: "two words/values.yaml")
    let answer = try PythonOracle.run(
      "run_action.py",
      arguments: [
        Fixture.packageRoot.appending(path: "action.yml").path, "lint", folder.path,
        "AUTHCFG=\(BuiltProgram.path)", "INPUT_PATHS=two words\n", "SARIF_FILE=a.sarif",
        "INPUT_ARGS=--fail-level error  --color never",
      ]
    )
    let step = try JSONDecoder().decode(Step.self, from: Data(answer.utf8))
    #expect(step.status == 0, "the step that fails is the last")
    #expect(step.outputs["findings"] == "\(count)")
    #expect(step.outputs["exit-status"] == "\(count)")
    #expect(step.outputs["sarif-file"] == URL(filePath: folder.path).path + "/a.sarif")
    #expect(try folder.text(of: "a.sarif").contains("\"results\""))
    #expect(step.output.contains("::error") == (count > 0))
  }

  @Test("the problem matcher finds what the format concise says", arguments: ["never", "always"])
  func matcher(_ color: String) async throws {
    let lint = ["lint", "Rules/insecure-issuer", "Rules/duplicate-key", "--no-ignores"]
    let folder = Fixture.path("")
    let report = await CommandRun(lint + ["--format", "json"], in: folder)
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(report.output))
    let wanted = document.diagnostics.filter { $0.severity != .note }.map {
      [
        $0.file, "\($0.range.start.line)", "\($0.range.start.column)", $0.severity.rawValue,
        $0.rule,
      ]
    }
    let lines = await CommandRun(lint + ["--format", "concise", "--color", color], in: folder)
    let path = Fixture.packageRoot.appending(path: ".github/problem-matcher.json")
    let matcher = try JSONDecoder().decode(Matcher.self, from: Data(contentsOf: path))
    let pattern = matcher.problemMatcher[0].pattern[0]
    let expression = try Regex(pattern.regexp)
    let found = lines.text.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: expression).map { match in
        [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code].map {
          match.output[$0].substring.map(String.init) ?? ""
        }
      }
    }
    #expect(found == wanted)
    #expect(!wanted.isEmpty)
  }

  private struct Matcher: Decodable {
    let problemMatcher: [Owner]

    struct Owner: Decodable {
      let pattern: [Pattern]
    }

    struct Pattern: Decodable {
      let regexp: String
      let file, line, column, severity, code: Int
    }
  }

  @Test("Kubernetes knows every field of the job")
  func job() throws {
    let folder = Fixture.path("Pipelines")
    func read(_ command: [String]) throws -> AnyJSON {
      let arguments = command + ["--local", "-f", "indexed-job.yaml", "-o", "json"]
      return try JSONDecoder().decode(AnyJSON.self, from: Kubectl.run(arguments, in: folder))
    }
    // The one passes on whatever it reads, the other what the types of the API have a place for.
    let asWritten = try read(["annotate", "a=b"])["spec"]
    let asUnderstood = try read(["set", "env", "A=b"])["spec"]
    try expect(#require(asWritten), isIn: #require(asUnderstood), at: "spec")
  }

  private func expect(_ part: AnyJSON, isIn whole: AnyJSON, at path: String) {
    switch (part, whole) {
    case (.object(let part), .object(let whole)):
      for (name, value) in part {
        if let other = whole[name] {
          expect(value, isIn: other, at: "\(path).\(name)")
        } else {
          Issue.record("\(path).\(name) is not known")
        }
      }
    case (.array(let part), .array(let whole)):
      #expect(part.count == whole.count, "\(path)")
      for (value, other) in zip(part, whole) { expect(value, isIn: other, at: "\(path)[]") }
    default:
      #expect(part == whole, "\(path)")
    }
  }
}
