import Commands
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct PrefilterCommandTests {
  @Test("a run says the same of a tree, whether or not files are passed over unparsed")
  func equality() async throws {
    let lint = ["lint", ".", "--no-verify-hashes", "--format", "json", "--no-ignores"]
    let folder = Fixture.path("Charts")
    let quick = await CommandRun(lint, in: folder)
    let thorough = await CommandRun(lint + ["--no-prefilter"], in: folder)
    #expect(quick.output == thorough.output)
    #expect(quick.errorText == thorough.errorText)
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(quick.output))
    #expect(document.summary.recognized < document.summary.files, "nothing was passed over")
  }
}
