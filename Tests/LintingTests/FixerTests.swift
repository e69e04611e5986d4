import Diagnostics
import Linting
import Testing
import YAML

/// How fixes are chosen, made together, and repeated.
@Suite struct FixerTests {
  @Test("fixes that do not get in each other's way are made in one round")
  func together() {
    var run = FixerRun(["a: x\nb: y\n"])
    run.find("one", .replace(run.range(of: "x"), with: "z", ""))
    run.find("two", .quote(run.range(of: "y"), ""))
    #expect(run.step() == ["a: z\nb: \"y\"\n"])
    #expect(run.step() == nil)
    #expect(run.fixer.fixed.map(\.rule) == ["one", "two"])
  }

  @Test("of fixes that overlap the first by place is made, then the first by rule name")
  func order() {
    var run = FixerRun(["a: xyz\n"])
    run.find("alpha", .replace(run.range(of: "yz"), with: "2", ""))
    run.find("beta", .replace(run.range(of: "xy"), with: "1", ""))
    run.find("gamma", .replace(run.range(of: "xyz"), with: "3", ""))
    run.find("delta", .replace(run.range(of: "xy"), with: "4", ""))
    run.diagnostics.reverse()
    #expect(run.step() == ["a: 1z\n"])
    #expect(run.fixer.fixed.map(\.rule) == ["beta"])
  }

  @Test("two insertions at one place are both made only if they are the same fix")
  func insertions() {
    var run = FixerRun(["a: 1\n"])
    let value = run.range(of: "1")
    run.find("one", .quote(value, ""))
    run.find("two", .quote(value, ""))
    run.find("three", Fix("", edits: [Edit(value.startPlace, with: "\"")]))
    #expect(run.step() == ["a: \"1\"\n"])
    #expect(run.fixer.fixed.map(\.rule).sorted() == ["one", "two"])
  }

  @Test("a fix is made as a whole or not at all")
  func wholeness() {
    var run = FixerRun(["a: x\nb: y\n"])
    let both = [Edit(run.range(of: "x"), with: "1"), Edit(run.range(of: "y"), with: "2")]
    run.find("both", Fix("", edits: both))
    run.find("early", .replace(run.range(of: "a"), with: "c", ""))
    run.find("late", .replace(run.range(of: "x"), with: "3", ""))
    #expect(run.step() == ["c: 1\nb: 2\n"])
    #expect(run.fixer.fixed.map(\.rule) == ["early", "both"])
  }

  @Test("unsafe fixes are made only when they are allowed")
  func safety() {
    for (allowed, expected) in [([Fix.Safety.safe], nil), ([.safe, .unsafe], ["a: y\n"])] {
      var run = FixerRun(["a: x\n"], allowing: Set(allowed))
      run.find("risky", .replace(run.range(of: "x"), with: "y", "", safety: .unsafe))
      #expect(run.step() == expected)
    }
  }

  @Test("a fix that changes nothing is not made")
  func nothing() {
    var run = FixerRun(["a: x\n"])
    run.find("idle", .replace(run.range(of: "x"), with: "x", ""))
    #expect(run.step() == nil)
    #expect(run.fixer.fixed == [])
  }

  @Test("it gives up when each fix brings back another finding")
  func cap() {
    var run = FixerRun(["a: x\n"])
    for round in 0..<Fixer.maximumRounds {
      let (old, new) = round.isMultiple(of: 2) ? ("x", "y") : ("y", "x")
      run.find("restless", .replace(run.range(of: old), with: new, ""))
      #expect(run.step() == ["a: \(new)\n"])
    }
    #expect(!run.fixer.gaveUp)
    run.find("restless", .replace(run.range(of: "x"), with: "y", ""))
    #expect(run.step() == nil)
    #expect(run.fixer.gaveUp)
  }

  @Test("a fix that two rules want is refused once, and for good")
  func refusedTwins() {
    var run = FixerRun(["a: x\n"])
    for _ in 0..<2 {
      run.find("one", .replace(run.range(of: "x"), with: "'", "close it"))
      run.find("two", .replace(run.range(of: "x"), with: "'", "end it"))
      guard run.step() != nil else { break }
      #expect(run.step() == ["a: x\n"])
    }
    #expect(run.fixer.refusals.map(\.rules) == [["one", "two"]])
  }

  @Test("a fix may edit several files, and is refused in all of them or in none")
  func severalFiles() {
    var run = FixerRun(["a: x\n", "b: y\n", "c: z\n"])
    let first = Edit(run.range(of: "x"), with: "1")
    let second = Edit(run.range(of: "y", in: 1), with: "[")
    run.find("both", Fix("", edits: [first, second]))
    run.find("third", .replace(run.range(of: "z", in: 2), with: "3", ""))
    #expect(run.step() == ["a: 1\n", "b: [\n", "c: 3\n"])
    #expect(run.step() == ["a: x\n", "b: y\n", "c: 3\n"])
    #expect(run.fixer.fixed.map(\.rule) == ["third"])
    #expect(run.fixer.refusals.map(\.reason) == [.refusedElsewhere, .unintendedChange])
    #expect(run.fixer.refusals.map(\.rules) == [["both"], ["both"]])
    // What was refused is not tried again.
    run.find("again", .replace(run.range(of: "x"), with: "1", ""))
    #expect(run.step() == nil)
  }

  @Test("fixes that do not go together are made one after the other")
  func oneByOne() {
    var run = FixerRun(["a: x\nb: y\nc: z\n"])
    run.find("first", .replace(run.range(of: "a"), with: "d", ""))
    run.find("second", .replace(run.range(of: "b"), with: "d", ""))
    #expect(run.step() == ["d: x\nd: y\nc: z\n"])
    #expect(run.step() == ["a: x\nb: y\nc: z\n"])
    run.find("first", .replace(run.range(of: "a"), with: "d", ""))
    run.find("second", .replace(run.range(of: "b"), with: "d", ""))
    #expect(run.step() == ["d: x\nb: y\nc: z\n"])
    run.find("third", .replace(run.range(of: "y"), with: "1", ""))
    run.find("fourth", .replace(run.range(of: "z"), with: "2", ""))
    #expect(run.step() == ["d: x\nb: 1\nc: 2\n"])
    #expect(run.step() == nil)
    #expect(run.fixer.fixed.map(\.rule) == ["first", "third", "fourth"])
    #expect(run.fixer.refusals == [])
  }

  @Test("a refusal takes back what earlier rounds did to the file")
  func earlierRounds() {
    var run = FixerRun(["a: x\nb: y\n"])
    run.find("good", .replace(run.range(of: "x"), with: "1", ""))
    #expect(run.step() == ["a: 1\nb: y\n"])
    run.find("bad", .replace(run.range(of: "y"), with: "'", ""))
    #expect(run.step() == ["a: 1\nb: '\n"])
    #expect(run.step() == ["a: x\nb: y\n"])
    #expect(run.fixer.fixed == [])
    #expect(run.fixer.refusals.map(\.rules) == [["bad"]])
  }
}
