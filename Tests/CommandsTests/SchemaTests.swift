import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test("the committed schemas are those that authcfg prints, and no others")
  func current() async throws {
    let list = await CommandRun(["schema"], in: Fixture.packageRoot.path)
    let names = list.text.split(separator: "\n").map(String.init)
    #expect(names.count == 14)
    for name in names {
      let run = await CommandRun(["schema", name], in: Fixture.packageRoot.path)
      let file = Fixture.packageRoot.appending(path: "Schemas/\(name).schema.json")
      let committed = try String(contentsOf: file, encoding: .utf8)
      #expect(run.text == committed, "'make docs' writes \(name) anew")
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Fixture.packageRoot.appending(path: "Schemas").path
    )
    #expect(Set(files) == Set(names.map { "\($0).schema.json" }))
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
