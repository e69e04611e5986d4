import Commands
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct ShardTests {
  @Test("the reports of all parts are together that of the whole", arguments: ["json", "sarif"])
  func union(_ format: String) async throws {
    let tree = ["Charts", "Rules/missing-secret-key", "Rules/missing-secret"]
    let folder = Fixture.path("")
    let output = try TemporaryFolder()
    let lint = ["lint"] + tree + ["--format", format, "--output"]
    _ = await CommandRun(lint + [output.path + "/whole"], in: folder)
    for number in 1...3 {
      let path = output.path + "/\(number)"
      _ = await CommandRun(lint + [path, "--shard", "\(number)/3"], in: folder)
      #expect(try output.text(of: "\(number)").contains("\"error\""), "nothing in part \(number)")
    }
    // Of one report, merging changes no more than the order.
    let whole = await CommandRun(["report", "merge", "whole"], in: output.path)
    let merged = await CommandRun(["report", "merge", "3", "1", "2"], in: output.path)
    #expect(whole.status == .clean)
    #expect(merged.output == whole.output)
  }

  @Test(
    "other words are no part",
    arguments: ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "/", "-1/2"]
  )
  func malformed(_ text: String) async {
    let run = await CommandRun(["lint", "--shard=\(text)"], in: Fixture.path("Demo"))
    #expect(run.status == .trouble)
  }
}
