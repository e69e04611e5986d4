import TestSupport
import Testing
import YAML

@Suite struct TreeTests {
  static let cases = Fixture.names(in: "YAML").filter { $0.hasSuffix(".yaml") }

  @Test("Fixture: every node, range and text", arguments: cases)
  func tree(_ name: String) throws {
    let stream = try read(Fixture.source("YAML/\(name)"))
    try expectGolden(NodeTree(stream).text, "YAML/\(name.dropLast(5)).tree")
  }
}
