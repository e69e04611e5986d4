import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test("the committed schemas are those that authcfg prints", arguments: ["lint-report"])
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
    for report in ["full.json", "empty.json"] {
      try #expect(validate("\(folder.path)/\(report)") == 0)
    }
    try folder.write(#"{"version": "1"}"#, to: "broken.json")
    try #expect(validate("\(folder.path)/broken.json") != 0)
  }

  private func validate(_ path: String) throws -> Int32 {
    let program = Fixture.packageRoot.appending(path: ".venv/bin/check-jsonschema")
    let process = Process()
    process.executableURL = program
    let schema = Fixture.packageRoot.appending(path: "Schemas/lint-report.schema.json").path
    process.arguments = ["--schemafile", schema, path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
