import TestSupport
import Testing

@Suite struct ScriptTests {
  @Test("a session at the terminal goes as written", arguments: Fixture.names(in: "Commands"))
  func session(_ name: String) async throws {
    var script = try Script(name)
    try await script.run()
  }
}
