import Diagnostics
import Testing
import YAML

@Suite struct NodeTests {
  @Test(
    "text, its bytes and its comparison agree",
    arguments: ["x", "\"x\"", "'x'", "\"\\x78\"", "!!str x", "|-\n  x", ">-\n x", "&a x"]
  )
  func text(_ spelling: String) throws {
    let node = try #require(stream("a: \(spelling)\n").node("a"))
    #expect(node.text == "x")
    #expect(node.hasText("x"))
    #expect(!node.hasText("y"))
    #expect(!node.hasText(""))
    #expect(!node.hasText("xx"))
    #expect(node.withTextBytes { $0.count == 1 && $0[0] == UInt8(ascii: "x") })
  }

  @Test("keys are compared byte by byte, not by canonical equivalence")
  func bytes() {
    let read = stream("\u{E9}: 1\n\u{65}\u{301}: 2\n")
    #expect(read.documents[0].duplicateKeys().isEmpty)
    #expect(read.documents[0].root?.entries.map(\.key).filter { $0.hasText("\u{E9}") }.count == 1)
  }

  @Test("what is no scalar has no text, and only collections have children")
  func otherKinds() throws {
    let read = stream("a: &x [1]\nb: *x\nc: {}\n")
    let alias = try #require(read.node("b"))
    let sequence = try #require(read.node("a"))
    for node in [alias, sequence] {
      #expect(node.text.isEmpty && node.textRange == nil && !node.hasText("") && !node.isEmptyPlain)
      #expect(node.withTextBytes { $0.isEmpty })
      #expect(node.entries.isEmpty)
    }
    #expect(sequence.items.count == 1)
    #expect(alias.items.isEmpty)
    #expect(alias.resolved.items.count == 1)
    #expect(read.node("c")?.entries.count == 0)
    #expect(sequence.resolved == sequence)
  }

  @Test("a key that an error cut off from its value is no entry")
  func keyWithoutValue() {
    let read = stream("a: 1\nb: 'x\n")
    #expect(read.documents[0].root?.entries.map(\.key.text) == ["a"])
    #expect(read.documents[0].root?.entries.count == 1)
  }
}
