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
}
