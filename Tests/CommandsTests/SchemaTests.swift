import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test(
    "the committed schemas are those that authcfg prints",
    arguments: ["lint-report", "astronomer-values"]
  )
  func current(_ name: String) async throws {
    let run = await CommandRun(["schema", name], in: Fixture.packageRoot.path)
    let file = Fixture.packageRoot.appending(path: "Schemas/\(name).schema.json")
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(run.text == committed, "'make docs' writes them anew")
  }

  @Test("what lint writes as JSON fits its schema")
  func reports() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun(["lint", ".", "--format", "json"], in: Fixture.path("Rules"))
    try folder.write(run.output, to: "full.json")
    try folder.write("x: 1\n", to: "other.yaml")
    let empty = await CommandRun(["lint", "other.yaml", "--format", "json"], in: folder.path)
    try folder.write(empty.output, to: "empty.json")
    try folder.write(#"{"version": "1"}"#, to: "broken.json")
    let names = ["full.json", "empty.json", "broken.json"]
    let check = try SchemaCheck.run("lint-report", names.map { "\(folder.path)/\($0)" })
    #expect(Set(check.errors.map(\.filename)) == ["\(folder.path)/broken.json"])
    #expect(check.unread.isEmpty)
  }
}
