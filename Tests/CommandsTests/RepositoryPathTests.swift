import Commands
import Foundation
import TestSupport
import Testing

/// The paths by which others find the line of a finding in a repository.
@Suite struct RepositoryPathTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "astronomer: {houston: {config: {auth: {openidConnect: {okta: {discoveryUrl: http://a.com}}}}}}\n",
      to: "deploy/two words.yaml"
    )
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/deploy/link.yaml",
      withDestinationPath: "two words.yaml"
    )
  }

  private func lint(
    _ path: String,
    _ format: String,
    _ environment: [String: String] = [:]
  ) async -> String {
    await CommandRun(
      ["lint", path, "--format", format],
      in: "\(folder.path)/deploy",
      environment: environment
    ).text
  }

  @Test(
    "whatever a file is called by, others are told its path in the repository",
    arguments: [
      "two words.yaml", "./two words.yaml", "../deploy/two words.yaml", "FOLDER", "link.yaml",
    ]
  )
  func names(_ name: String) async throws {
    let path = name.replacing("FOLDER", with: "\(folder.path)/deploy/two words.yaml")
    #expect(await lint(path, "sarif").contains("\"uri\" : \"two%20words.yaml\""))
    #expect(await lint(path, "github").contains(",file=two words.yaml,"))
    #expect(await lint(path, "gitlab").contains("\"path\" : \"two words.yaml\""))
    #expect(await lint(path, "rdjson").contains("\"path\" : \"two words.yaml\""))
    #expect(await lint(path, "concise").hasPrefix("\(path):1:"))
  }

  @Test(
    "in a pipeline, paths start where the repository is checked out",
    arguments: ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]
  )
  func pipeline(_ variable: String) async throws {
    let here = [variable: folder.path]
    #expect(await lint(".", "github", here).contains(",file=deploy/two words.yaml,"))
    #expect(await lint(".", "sarif", here).contains("\"uri\" : \"deploy/two%20words.yaml\""))
    // One that this folder is not part of is somebody else's.
    let elsewhere = [variable: "\(folder.path)/other"]
    #expect(await lint(".", "github", elsewhere).contains(",file=two words.yaml,"))
  }

  @Test("a finding has the same fingerprint by whichever name the file is given")
  func fingerprints() async throws {
    struct Issue: Decodable { let fingerprint: String }
    var prints: Set<[String]> = []
    for path in ["two words.yaml", "./two words.yaml", "\(folder.path)/deploy/two words.yaml"] {
      let text = await lint(path, "gitlab")
      prints.insert(
        try JSONDecoder().decode([Issue].self, from: Data(text.utf8)).map(\.fingerprint)
      )
    }
    #expect(prints.count == 1)
    #expect(prints.first?.isEmpty == false)
  }

  @Test("a file belongs to one part of a run by whichever name it is given")
  func shard() async throws {
    let names = ["two words.yaml", "./two words.yaml", "\(folder.path)/deploy/two words.yaml"]
    for name in names {
      var count = 0
      for number in 1...3 {
        let run = await CommandRun(
          ["lint", name, "--shard", "\(number)/3", "--format", "concise"],
          in: "\(folder.path)/deploy"
        )
        let other = await CommandRun(
          ["lint", names[0], "--shard", "\(number)/3", "--format", "concise"],
          in: "\(folder.path)/deploy"
        )
        #expect(run.text.isEmpty == other.text.isEmpty)
        count += run.text.isEmpty ? 0 : 1
      }
      #expect(count == 1)
    }
  }

  @Test("a log for code scanning has all that it asks for")
  func codeScanning() async throws {
    let run = await CommandRun(
      ["lint", "link.yaml", "--format", "sarif", "--sarif-category", "deploy"],
      in: "\(folder.path)/deploy"
    )
    let log = try JSONDecoder().decode(Log.self, from: Data(run.output))
    #expect(log.runs.count == 1)
    #expect(log.runs[0].automationDetails?.id == "deploy/")
    let rules = log.runs[0].tool.driver.rules
    for rule in rules {
      #expect(rule.name.utf8.count <= 255)
      #expect((1...1024).contains(rule.shortDescription.text.count), "\(rule.id)")
      #expect((1...1024).contains(rule.fullDescription.text.count), "\(rule.id)")
      #expect(!rule.help.text.isEmpty && rule.help.markdown?.isEmpty == false, "\(rule.id)")
      let tags = rule.properties.tags
      #expect((1...20).contains(tags.count))
      let number = rule.properties.securitySeverity.map { Double($0) ?? 0 }
      #expect(tags.contains("security") == (number != nil), "\(rule.id)")
      #expect(number.map { (0.1...10).contains($0) } ?? true)
      let severities = ["error", "warning", "recommendation"]
      #expect(severities.contains(rule.properties.problemSeverity))
    }
    #expect(
      rules.contains { $0.id == "insecure-issuer" && $0.properties.securitySeverity == "7.5" }
    )
    #expect(!run.text.contains("\"snippet\""))
    try folder.write("x: 1\n", to: "deploy/other.yaml")
    #expect(await lint("other.yaml", "sarif").contains("\"results\" : ["))
  }

  private struct Log: Decodable {
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let automationDetails: Details?
    }

    struct Details: Decodable { let id: String }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }

    struct Rule: Decodable {
      let id: String
      let name: String
      let shortDescription: Text
      let fullDescription: Text
      let help: Text
      let properties: Properties
    }

    struct Text: Decodable {
      let text: String
      let markdown: String?
    }

    struct Properties: Decodable {
      let tags: [String]
      let problemSeverity: String
      let securitySeverity: String?

      private enum CodingKeys: String, CodingKey {
        case tags
        case problemSeverity = "problem.severity"
        case securitySeverity = "security-severity"
      }
    }
  }
}
