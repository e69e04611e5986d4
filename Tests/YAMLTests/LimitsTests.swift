import Diagnostics
import Testing
import YAML

@Suite struct LimitsTests {
  @Test("what is not given stays standard")
  func partial() {
    #expect(Limits(nestingDepth: 7).fileSize == Limits.standard.fileSize)
  }

  static let nests: [String] = [
    String(repeating: "[", count: 20_000),
    String(repeating: "{", count: 20_000),
    String(repeating: "- ", count: 20_000),
    String(repeating: "? ", count: 20_000),
    String(repeating: "{a: ", count: 20_000),
    (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ]

  @Test("nesting ends at the limit", arguments: nests.indices)
  func depth(_ index: Int) {
    let read = stream(Self.nests[index])
    #expect(read.problems.map(\.kind) == [.tooDeep(limit: 500)])
    #expect(read.problems.first?.range.start == read.unreadStart)
    #expect(read.documents.count == 1)
    #expect(stream("[[1]]", limits: Limits(nestingDepth: 2)).problems.isEmpty)
    #expect(stream("[[1]]", limits: Limits(nestingDepth: 1)).problems.map(\.range.start) == [1])
  }

  @Test("aliases that multiply end at the limit, and lead nowhere")
  func bomb() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let read = stream(text + "---\nb: &b 1\nc: *b\n")
    #expect(read.problems.map(\.kind) == [.tooManyNodes(limit: 1_000_000)])
    #expect(read.slice(read.problems.first?.range) == "*a5")
    #expect(read.node("a1", "0")?.kind == .alias)
    #expect(read.node("a1", "0")?.target == nil)
    #expect(read.unreadStart == nil)
    #expect(read.documents[1].root?.entries.map(\.value.resolved.text) == ["1", "1"])
  }

  @Test("an alias counts as what it points to")
  func expansion() {
    let text = "a: &a [1, 2]\nb: *a\n"
    #expect(stream(text, limits: Limits(expandedNodes: 8)).problems.count == 1)
    #expect(stream(text, limits: Limits(expandedNodes: 9)).problems.isEmpty)
    #expect(stream("[1, 2, 3]", limits: Limits(expandedNodes: 2)).problems.isEmpty)
  }

  @Test("a file that is too large is not read")
  func fileSize() {
    let read = stream("abc: 1\n", limits: Limits(fileSize: 3))
    #expect(read.problems.map(\.kind) == [.fileTooLarge(limit: 3)])
    #expect(read.slice(read.problems.first?.range) == ":")
    #expect(read.unreadStart == 0)
  }

  @Test("a scalar that is too large ends reading")
  func scalarSize() {
    let read = stream("a: 1\nb: 12345\nc: 2\n", limits: Limits(scalarSize: 4))
    #expect(read.problems.map(\.kind) == [.scalarTooLarge(limit: 4)])
    #expect(read.unreadStart == 8)
    #expect(read.node("a")?.text == "1")
    #expect(read.node("b") == nil)
  }
}
