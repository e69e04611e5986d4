import Testing
import YAML

@Suite struct AliasTests {
  @Test("an alias without an anchor is a problem, and reading goes on")
  func undefined() {
    let read = stream("a: *x\nb: &x 1\n---\nc: *x\n")
    #expect(read.problems.map(\.kind) == [.undefinedAlias("x"), .undefinedAlias("x")])
    #expect(read.slice(read.problems.first?.range) == "*x")
    #expect(read.node("a")?.target == nil)
    #expect(read.node("b")?.text == "1")
    #expect(read.unreadStart == nil)
  }

  @Test("an alias inside its own node is a problem")
  func recursive() {
    let read = stream("a: &x [1, *x]\nb: *x\n")
    #expect(read.problems.map(\.kind) == [.recursiveAlias("x")])
    #expect(read.node("a", "1")?.target == nil)
    #expect(read.node("b")?.target == read.node("a"))
  }

  @Test("an alias means the latest anchor before it")
  func redefined() {
    let read = stream("- &x 1\n- *x\n- &x 2\n- *x\n- &x [*x]\n")
    #expect(read.node("1")?.target?.text == "1")
    #expect(read.node("3")?.target?.text == "2")
    #expect(read.problems.map(\.kind) == [.recursiveAlias("x")])
  }

  @Test("an alias can be a key, and an anchor can stand before an empty value")
  func placesOfAliases() {
    let read = stream("&x a: &y\n*x : *y\n")
    #expect(read.problems.isEmpty)
    #expect(read.documents[0].root?.entries.map(\.key.resolved.text) == ["a", "a"])
    #expect(read.documents[0].root?.entries.map(\.value.resolved.isEmptyPlain) == [true, true])
    #expect(read.documents[0].duplicateKeys().count == 1)
  }
}
