import Commands
import TestSupport
import Testing

@Suite struct UnreadableFileTests {
  @Test("the files beside one that cannot be read are linted, each under its own name")
  func others() async throws {
    let folder = try TemporaryFolder()
    try folder.write("astronomer: {houston: {config: {auth: ~}}}\n", to: "bad.yaml")
    // It can be opened, but there is no page of memory at address 0 to read.
    let arguments = ["lint", "--format", "concise", "/proc/self/mem", "bad.yaml"]
    let run = await CommandRun(arguments, in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.errorText.contains("cannot read '/proc/self/mem'"))
    #expect(run.text.contains("bad.yaml:1:"))
  }
}
