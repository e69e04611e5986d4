import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  private static let readme = Fixture.packageRoot.appending(path: "README.md")

  @Test(
    "the README lists the rules that there are",
    arguments: [("rules", []), ("changes", ["--changes"])]
  )
  func rules(_ table: String, _ options: [String]) async throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(table) -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- /\(table) -->")).lowerBound
    let run = await CommandRun(
      ["rules", "--format", "markdown"] + options,
      in: Fixture.packageRoot.path
    )
    #expect(String(text[start..<end]) == run.text, "'make docs' writes the table anew")
  }

  @Test("what the README shows of a project is what a terminal shows")
  func project() async throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- project -->\n```\n")).upperBound
    let end = try #require(text.range(of: "```\n<!-- /project -->")).lowerBound
    let run = await CommandRun(["lint"], in: Fixture.path("Projects/platform"))
    let shown = text[start..<end].split(separator: "\n\n").map { $0.trimmingPrefix("\n") }
    #expect(shown.count > 2)
    let findings = "\n\n\(run.text)\n"
    for finding in shown {
      let paragraph = finding.hasSuffix("\n") ? String(finding.dropLast()) : String(finding)
      #expect(findings.contains("\n\n\(paragraph)\n\n"), "\(paragraph)")
    }
  }
}
