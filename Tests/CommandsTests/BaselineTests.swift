import Commands
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct BaselineTests {
  @Test("a baseline knows every finding that was written into it, and no other")
  func roundTrip() async throws {
    let output = try TemporaryFolder()
    let path = output.path + "/known.json"
    let lint = ["lint", ".", "--no-verify-hashes", "--format", "json"]
    let folder = Fixture.path("Rules")
    let first = await CommandRun(lint, in: folder)
    let before = try JSONDecoder().decode(LintDocument.self, from: Data(first.output))
    let writing = await CommandRun(lint + ["--write-baseline", path], in: folder)
    #expect(writing.status == .clean)
    let second = await CommandRun(lint + ["--baseline", path], in: folder)
    let after = try JSONDecoder().decode(LintDocument.self, from: Data(second.output))
    #expect(after.diagnostics.isEmpty)
    #expect(after.summary.known == before.diagnostics.count)
    #expect(!second.errorText.contains("no longer there"))

    let wanted = try output.text(of: "known.json")
    let pruning = await CommandRun(lint + ["--baseline", path, "--prune-baseline"], in: folder)
    #expect(pruning.status == .clean)
    #expect(try output.text(of: "known.json") == wanted)
  }

  @Test("no secret gets into a baseline")
  func canary() async throws {
    var generator = SeededGenerator(seed: 9)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for file in PlantedFile.all(canary) { try folder.write(file.text, to: file.name) }
    _ = await CommandRun(["lint", ".", "--write-baseline", "known.json"], in: folder.path)
    let text = try folder.text(of: "known.json")
    #expect(text.contains("fingerprint"))
    let leak = canary.leak(in: text)
    #expect(leak == nil, "the baseline shows the canary as \(leak ?? "")")
  }
}
