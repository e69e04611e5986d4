import Diagnostics
import Linting
import Testing

/// What a fix may change: what it touches, and nothing else.
@Suite struct IntendedChangeTests {
  /// A replacement of the first `old` in a text by `new`.
  struct Change: Sendable, CustomTestStringConvertible {
    let text: String
    let edits: [(old: String, new: String)]

    init(_ text: String, _ edits: (old: String, new: String)...) {
      self.text = text
      self.edits = edits
    }

    var testDescription: String { "\(text.debugDescription) \(edits)" }

    /// Whether the fixer lets the change stand.
    var stands: Bool {
      var run = FixerRun([text])
      run.find("rule", Fix("", edits: edits.map { Edit(run.range(of: $0.old), with: $0.new) }))
      guard run.step() != nil else { return false }
      let isPutBack = run.step() == [text]
      return !isPutBack && run.fixer.refusals.isEmpty
    }
  }

  private static let intended = [
    // A value, a key, an item.
    Change("a: x\nb: y\n", ("x", "1")),
    Change("a: x\nb: y\n", ("a", "c")),
    Change("- x\n- y\n", ("x", "1")),
    Change("a: x\nb: y\n", ("a: x", "a: [1, 2]")),
    // Something that comes or goes, be it all that a mapping has.
    Change("a: x\nb: y\n", ("a: x\n", "")),
    Change("a: x\nb: y\n", ("b: y\n", "c: z\nb: y\n")),
    Change("- x\n- y\n- z\n", ("- y\n", "")),
    Change("[x, y]\n", (", y", "")),
    Change("[x, y]\n", ("y", "y, z")),
    Change("{a: x, b: y}\n", (", b: y", "")),
    Change("a:\n  b: x\nc: y\n", ("\n  b: x\n", " {}\n")),
    Change("a:\nc: y\n", ("c", "  b: x\nc")),
    Change("a:\n  b:\n  c: x\n", ("  c", "    d: y\n  c")),
    Change("a:\nc: y\n", ("a:", "a: {}")),
    // A block that moves, with siblings at both ends.
    Change(
      "a:\n  b: x\n  s: 1\nc:\n  t: 2\n",
      ("  b: x\n", ""),
      ("  t", "  b: x\n  t")
    ),
    Change("a: {b: x, c: y}\nd: z\n", ("{b: x, c: y}", "{c: y}"), ("d: z", "d: z\ne: x")),
    // Indentation that is part of the move.
    Change("a:\n  d: y\n  b:\n    c: x\n", ("  b", "b"), ("    c", "  c")),
    // What an alias stands for.
    Change("a: &x {k: v}\nb: *x\n", ("v", "w")),
    Change("a: &x v\nb: *x\n", ("v", "w")),
    // Comments and odd spacing.
    Change("a: x #c\nb: y\n", (" #c", "")),
    Change("a:   x\nb: y\n", ("   ", " ")),
    Change("a: x # c\nb: y\n", ("# c", "")),
    Change("a: |\n  x\nb: y\n", ("|", "|-")),
    Change("a: x\r\nb: y\r\n", ("a: x\r\n", "")),
    // A text that is YAML itself.
    Change("a: |\n  b: x\n  c: y\n", ("x", "z")),
    Change("a: |\n  b: x\n  c: y\n", ("  b: x\n", "")),
    Change("a: |\n  b: x\n  c: y\n", ("|", "|-")),
    Change("a: |\n  b: x\n  c: y\nd: z\n", ("|\n  b: x\n  c: y", "e")),
    Change("a: |\n  b: [x\n  c: y\n", ("[x", "'x")),
    // What could not be read before.
    Change("a: x\nb: [1] // c\nd: y\n", ("//", "#")),
    Change("a: x\n// c\nd: y\n", ("//", "#")),
    Change("a: x\n// c\n// d\ne: y\n", ("//", "#")),
  ]

  @Test("a change of what the edits touch stands", arguments: intended)
  func stands(_ change: Change) {
    #expect(change.stands)
  }

  private static let unintended = [
    // The file can no longer be read.
    Change("a: x\nb: y\n", ("x", "'x")),
    Change("a: x\nb: y\n", ("x", "*x")),
    Change("a: x\nb: y\n", ("b: y", "b: y: z")),
    Change("a: x\nb: y\n", ("a", "b")),
    // A neighbour is swallowed, moves, or becomes something else.
    Change("a: x\nb: y'\n", ("x", "'x")),
    Change("a: x\n\nb: y\n", ("x\n\n", "x\n\n ")),
    Change("a:\n  b: x\n  c: y\n", ("  b: x\n", "b: x\n")),
    Change("a:\n  b: x\n  c: y\n", ("x\n", "x\nd:\n")),
    // Null, which takes a chart's defaults away, is not what an emptied mapping meant.
    Change("a:\n  b: x\nc: y\n", ("  b: x\n", "")),
    Change("a:\n  b: x\nc: y\n", ("\n  b: x", "")),
    // A key beside an edited value.
    Change("? a\n: x\n", ("x", "x\n: y")),
    Change("a: x\n# c\nb: 'y'\n", ("# c", "c: '\n#")),
    Change("- a: x\n  b: y\n", ("- a: x\n", "")),
    Change("a: x\nb: y\n", ("\nb", "\n---\nb")),
    Change("a: x\n---\nb: y\n", ("---\n", "")),
    Change("a: |\n  x\n\nb: y\n", ("\n\nb", "\n  z\nb")),
    // A text that is YAML itself.
    Change("a: |\n  b: x\n  c: y\n", ("x", "x: z")),
    Change("a: |\n  b: x\n  c: y\n", ("x\n", "'x\n")),
    Change("a: |\n  b: x\n  c: y\n", ("x", "x\n    c: z")),
    Change("a: |\n  b:\n    c: x\n  d: y\n", ("  b:\n", "")),
    Change("a: |\n  b:\n    c: x\n  d: y\n", ("    c: x\n", "")),
    // What an alias stands for.
    Change("a: &x v\nb: &y w\nc: *x\n", ("&y", "&x")),
    // What was read of a broken file.
    Change("a: x\nb: y\nc: [1] // c\n", ("b", " b")),
  ]

  @Test("a change of anything else is refused", arguments: unintended)
  func refused(_ change: Change) {
    #expect(!change.stands)
  }
}
