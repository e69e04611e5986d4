import Diagnostics
import HelmValues
import Testing
import TestSupport
import YAML

/// Moves of entries, which change the text of a document and of its tree nothing but the place.
@Suite struct MoveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var path = "a.x"
    var parents = "b"
    let before: String
    let after: String?
  }

  @Test("an entry is moved with what belongs to it", arguments: cases)
  func move(_ example: Case) throws {
    let text = try #require(EditedText(example.before))
    #expect(text.moving(example.path, to: example.parents) == example.after)
    if let after = example.after {
      let moved = try #require(EditedText(after))
      #expect(moved.tree?.pruned == text.expected(example.path, example.parents)?.pruned)
    }
  }

  private static let cases = [
    Case(
      testDescription: "to the end of a mapping",
      before: "a:\n  x: 1\n  y: 2\nb:\n  z: 3\nc: 4\n",
      after: "a:\n  y: 2\nb:\n  z: 3\n  x: 1\nc: 4\n"
    ),
    Case(
      testDescription: "to a mapping above it",
      path: "b.x",
      parents: "a",
      before: "a:\n  y: 2\nb:\n  x:\n    z: 3\n  q: 1\n",
      after: "a:\n  y: 2\n  x:\n    z: 3\nb:\n  q: 1\n"
    ),
    Case(
      testDescription: "with its parents written",
      parents: "b.c.d",
      before: "a:\n  x: 1\n  y: 2\nb:\n  z: 3\n",
      after: "a:\n  y: 2\nb:\n  z: 3\n  c:\n    d:\n      x: 1\n"
    ),
    Case(
      testDescription: "deeper in its own mapping, where it stays in its line",
      parents: "a.m",
      before: "a:\n  y: 2\n  x:\n    z: 3\n",
      after: "a:\n  y: 2\n  m:\n    x:\n      z: 3\n"
    ),
    Case(
      testDescription: "the only entry, deeper",
      parents: "a.m",
      before: "a:\n  x:\n    z: 3\n",
      after: "a:\n  m:\n    x:\n      z: 3\n"
    ),
    Case(
      testDescription: "out of its mapping, which ends there",
      path: "a.b.x",
      parents: "a",
      before: "a:\n  b:\n    y: 2\n    x:\n      z: 3\nq: 1\n",
      after: "a:\n  b:\n    y: 2\n  x:\n    z: 3\nq: 1\n"
    ),
    Case(
      testDescription: "the last entry of a mapping takes the mapping along",
      parents: "b",
      before: "a:\n  x: 1\nb:\n  z: 3\n",
      after: "b:\n  z: 3\n  x: 1\n"
    ),
    Case(
      testDescription: "the last entry of nested mappings out of them",
      path: "q.a.x",
      parents: "q",
      before: "q:\n  a:\n    x: 1\n",
      after: "q:\n  x: 1\n"
    ),
    Case(
      testDescription: "a mapping with comments stays, empty",
      parents: "b",
      before: "a:  # mine\n  x: 1\nb:\n  z: 3\n",
      after: "a: {}  # mine\nb:\n  z: 3\n  x: 1\n"
    ),
    Case(
      testDescription: "a mapping with comments below stays, empty, and the entry behind it",
      path: "q.a.x",
      parents: "q",
      before: "q:\n  a:\n    x: 1\n    # y: 2\nb: 1\n",
      after: "q:\n  a: {}\n    # y: 2\n  x: 1\nb: 1\n"
    ),
    Case(
      testDescription: "comments above, behind and below go with it, others stay",
      before: """
        a:
          # for y
          y: 2

          # for x,
          # really
          x: 1  # one
            # below x
          # for z
          z: 3
        b:
          q: 1
          # end of b

        """,
      after: """
        a:
          # for y
          y: 2

          # for z
          z: 3
        b:
          q: 1
          # for x,
          # really
          x: 1  # one
            # below x
          # end of b

        """
    ),
    Case(
      testDescription: "a comment over the whole file stays",
      path: "x",
      before: "# yaml-language-server: $schema=x\nx: 1\nb:\n  z: 3\n",
      after: "# yaml-language-server: $schema=x\nb:\n  z: 3\n  x: 1\n"
    ),
    Case(
      testDescription: "a comment behind a blank line goes",
      path: "x",
      before: "# mine\n\n# x\nx: 1\nb:\n  z: 3\n",
      after: "# mine\n\nb:\n  z: 3\n  # x\n  x: 1\n"
    ),
    Case(
      testDescription: "comments below a null parent stay above",
      before: "a:\n  x: 1\n  y: 2\nb:\n  # z: 3\nc: 4\n",
      after: "a:\n  y: 2\nb:\n  # z: 3\n  x: 1\nc: 4\n"
    ),
    Case(
      testDescription: "an empty mapping in braces",
      before: "a:\n  x: 1\n  y: 2\nb: {}  # nothing\n",
      after: "a:\n  y: 2\nb:  # nothing\n  x: 1\n"
    ),
    Case(
      testDescription: "null that is written",
      before: "a:\n  x: 1\n  y: 2\nb: ~\n",
      after: "a:\n  y: 2\nb:\n  x: 1\n"
    ),
    Case(
      testDescription: "no final line break",
      before: "a:\n  x: 1\n  y: 2\nb:\n  z: 3",
      after: "a:\n  y: 2\nb:\n  z: 3\n  x: 1\n"
    ),
    Case(
      testDescription: "the last line without a line break",
      path: "b.x",
      parents: "a",
      before: "a:\n  y: 2\nb:\n  z: 3\n  x: 1",
      after: "a:\n  y: 2\n  x: 1\nb:\n  z: 3\n"
    ),
    Case(
      testDescription: "the last line without a line break, in its place",
      parents: "a.m",
      before: "a:\n  x: 1",
      after: "a:\n  m:\n    x: 1"
    ),
    Case(
      testDescription: "carriage returns",
      parents: "b.c",
      before: "a:\r\n  x:\r\n    - 1\r\n\r\n  y: 2\r\nb:\r\n  z: 3\r\n",
      after: "a:\r\n\r\n  y: 2\r\nb:\r\n  z: 3\r\n  c:\r\n    x:\r\n      - 1\r\n"
    ),
    Case(
      testDescription: "a byte-order mark",
      path: "x",
      before: "\u{FEFF}x:\n  y: 2\nb:\n  z: 3\n",
      after: "\u{FEFF}b:\n  z: 3\n  x:\n    y: 2\n"
    ),
    Case(
      testDescription: "lists that are not indented",
      before: "a:\n  x:\n  - p: 1\n    q: 2\n  - r\n  y: 2\nb:\n  c:\n  - z\n",
      after: "a:\n  y: 2\nb:\n  c:\n  - z\n  x:\n  - p: 1\n    q: 2\n  - r\n"
    ),
    Case(
      testDescription: "indentation by one and by four",
      parents: "b.c.d",
      before: "a:\n x:\n  y: 1\n q: 1\nb:\n    c:\n        z: 3\n",
      after: "a:\n q: 1\nb:\n    c:\n        z: 3\n        d:\n            x:\n             y: 1\n"
    ),
    Case(
      testDescription: "block scalars keep their text",
      parents: "b.c",
      before: "a:\n  x: |\n    one\n      two\n\n    # three\n  y: 2\nb:\n  c:\n    z: 3\n",
      after: "a:\n  y: 2\nb:\n  c:\n    z: 3\n    x: |\n      one\n        two\n\n      # three\n"
    ),
    Case(
      testDescription: "block scalars that say how far they are indented",
      path: "a.b.x",
      parents: "a",
      before: "a:\n  b:\n    x: |2\n        one\n      two\n    y: 1\n",
      after: "a:\n  b:\n    y: 1\n  x: |2\n      one\n    two\n"
    ),
    Case(
      testDescription: "texts over many lines",
      parents: "b.c",
      before: "a:\n  x: \"one\n    two\\\n    \\ three\"\n  y: 2\nb:\n  z: 'q\n    # r'\n",
      after:
        "a:\n  y: 2\nb:\n  z: 'q\n    # r'\n  c:\n    x: \"one\n      two\\\n      \\ three\"\n"
    ),
    Case(
      testDescription: "flow collections over many lines",
      before: "a:\n  x: {p: 1,\n    q: [1,\n    2]}\n  y: 2\nb:\n  z: 3\n",
      after: "a:\n  y: 2\nb:\n  z: 3\n  x: {p: 1,\n    q: [1,\n    2]}\n"
    ),
    Case(
      testDescription: "keys in quotes and odd spacing",
      before: "\"a\":\n  'x'  :   1\n  y: 2\nb:\n  \"z\" : 3\n",
      after: "\"a\":\n  y: 2\nb:\n  \"z\" : 3\n  'x'  :   1\n"
    ),
    Case(
      testDescription: "a document between others",
      before: "---\na:\n  x: 1\n  y: 2\nb:\n  z: 3\n...\n---\nb: 1\n",
      after: "---\na:\n  y: 2\nb:\n  z: 3\n  x: 1\n...\n---\nb: 1\n"
    ),
    Case(
      testDescription: "not where the key is there already",
      before: "a:\n  x: 1\nb:\n  x: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not from a mapping in braces",
      before: "a: {x: 1, y: 2}\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not into a mapping in braces",
      before: "a:\n  x: 1\n  y: 2\nb: {z: 3}\n",
      after: nil
    ),
    Case(
      testDescription: "not into a text or a list",
      before: "a:\n  x: 1\n  y: 2\nb: z\n",
      after: nil
    ),
    Case(
      testDescription: "not with an anchor",
      before: "a:\n  x: &x 1\n  y: 2\nb:\n  z: *x\n",
      after: nil
    ),
    Case(
      testDescription: "not with an alias",
      before: "q: &q 1\na:\n  x: [*q]\n  y: 2\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not into a mapping that is written once for many",
      before: "a:\n  x: 1\n  y: 2\nb: &b\n  z: 3\nc: *b\n",
      after: nil
    ),
    Case(
      testDescription: "not into a mapping that is written elsewhere",
      before: "q: &q\n  z: 3\na:\n  x: 1\n  y: 2\nb: *q\n",
      after: nil
    ),
    Case(
      testDescription: "not where a merge key may bring the same key",
      before: "q: &q\n  x: 3\na:\n  <<: *q\n  x: 1\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not from under a key that stands twice",
      before: "a:\n  x: 1\n  x: 2\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not where a text takes the line breaks behind it along",
      before: "a:\n  y: |+\n    one\n\n  x: 1\n\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not where a block scalar ends with the file",
      before: "a:\n  x: 1\n  y: 2\nb:\n  z: |\n    one",
      after: nil
    ),
    Case(
      testDescription: "not where a block scalar would take the blanks behind it along",
      before: "a:\n  y: |\n   one\n  x: 1\n    \nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not with a line that starts left of it",
      path: "q.a.x",
      parents: "q",
      before: "q:\n  a:\n    x: \"one\n  two\"\n    y: 1\n",
      after: nil
    ),
    Case(
      testDescription: "not with tabs",
      before: "a:\n  x: \"one\n\ttwo\"\n  y: 1\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not with an explicit key",
      before: "a:\n  ? x\n  : 1\n  y: 2\nb:\n  z: 3\n",
      after: nil
    ),
    Case(
      testDescription: "not where the file cannot be read to its end",
      before: "a:\n  x: 1\n  y: 2\nb:\n  z: 3\nc: @\n",
      after: nil
    ),
    Case(
      testDescription: "not with a line break that only YAML knows",
      before: "a:\n  x: \"one\u{2028}  two\"\n  y: 1\nb:\n  z: 3\n",
      after: nil
    ),
  ]

  @Test("a random file means the same, with the entry at its new place and nowhere else")
  func random() throws {
    var moved = 0
    for seed in 0..<1000 as Range<UInt64> {
      var values = RandomValues(seed: seed)
      let before = values.text()
      guard let (path, parents) = values.move() else { continue }
      let text = try #require(EditedText(before))
      try #require(text.tree != nil, "\(before)")
      let (from, to) = (path.joined(separator: "."), parents.joined(separator: "."))
      guard let after = text.moving(from, to: to) else { continue }
      moved += 1
      let found = EditedText(after)?.tree?.pruned
      let expected = text.expected(from, to)?.pruned
      #expect(found == expected, "\(seed): \(from) to \(to)\n\(before)\n---->\n\(after)")
      // Lines may be indented otherwise, and written anew above; none is lost.
      let lines = after.unindentedLines
      let missing = before.unindentedLines.filter { !lines.contains($0) && !$0.isKeyAlone }
      #expect(missing == [], "\(seed): \(from) to \(to)\n\(before)\n---->\n\(after)")
    }
    #expect(moved > 250, "\(moved)")
  }

  @Test("what two entries of a random file hold is put together, and the rest means the same")
  func merging() throws {
    var merged = 0
    for seed in 0..<1000 as Range<UInt64> {
      var values = RandomValues(seed: seed)
      let before = values.text()
      let text = try #require(EditedText(before))
      let pairs = (0..<40).compactMap { _ in values.pair() }
      let found = pairs.lazy.compactMap { path, other in
        text.trail(path).flatMap { text.document.edits(movingContentOf: $0, to: other) }
          .map { (path, other, $0) }
      }.first
      guard let (path, other, edits) = found, let after = text.text(after: edits) else { continue }
      merged += 1
      let tree = EditedText(after)?.tree?.pruned
      let expected = text.tree?.merging(path, into: other)?.pruned
      let lines = after.unindentedLines
      let missing = before.unindentedLines.filter { line in
        !lines.contains { $0 == line || line.hasSuffix($0) } && !line.isKeyAlone
      }
      #expect(
        tree == expected && missing == [],
        "\(seed): \(path) into \(other)\n\(before)\n---->\n\(after)"
      )
    }
    #expect(merged > 100, "\(merged)")
  }

  @Test("no edit contains what is moved")
  func secrecy() throws {
    let text = try #require(EditedText("a:\n  x:\n    s: hunter2\n  y: 2\nb:\n  z: 3\n"))
    let trail = try #require(text.trail(["a", "x"]))
    let edits = try #require(text.document.edits(moving: trail, to: ["b"]))
    #expect(!"\(edits)".contains("hunter2"))
    #expect(text.text(after: edits)?.contains("hunter2") == true)
  }
}

extension EditedText {
  /// The tree with the value at `path` below `parents`.
  func expected(_ path: String, _ parents: String) -> Tree? {
    let path = path.split(separator: ".").map(String.init)
    let parents = parents.split(separator: ".").map(String.init)
    guard let key = path.last, let (rest, removed) = tree?.removing(path[...]) else { return nil }
    return (rest ?? .map([:])).inserting(removed, at: (parents + [key])[...])
  }
}

extension String {
  /// The lines without the blanks around them, but those that are empty.
  fileprivate var unindentedLines: [String] {
    drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    .filter { !$0.isEmpty }
  }

  /// Whether it is a key whose value stands below it, in braces, or not at all.
  fileprivate var isKeyAlone: Bool {
    wholeMatch(of: /.\w+. ?:( \{\}| ~)?( +#.*)?|\w+ ?:( \{\}| ~)?( +#.*)?/) != nil
  }
}
