import Diagnostics
import Testing
import YAML

/// What libyaml does that a reader of its manual would not expect.
@Suite struct TrapTests {
  @Test("marks count code points, ranges count bytes")
  func codePoints() throws {
    let read = stream("é: 日本\n\"😀\": x # ü\nz: \"ä\\n\"\n")
    #expect(read.slice(read.node("é")?.range) == "日本")
    #expect(read.node("é")?.range.start == 4)
    #expect(read.slice(read.node("😀")?.range) == "x")
    #expect(read.slice(read.node("z")?.range) == "\"ä\\n\"")
    #expect(read.comments().map(\.text) == ["# ü"])
  }

  @Test("a byte-order mark counts in offsets and is no text", arguments: ["a: 1", "é: 1", "# c"])
  func byteOrderMark(_ text: String) {
    let read = stream([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(read.problems.isEmpty)
    #expect(read.documents.first?.range.start ?? 3 == 3)
    let first = read.documents.first?.root?.entries.first { _ in true }
    #expect(read.slice(first?.key.range) == first.map { _ in String(text.prefix(1)) })
    #expect(read.slice(first?.value.range) == first.map { _ in "1" })
    #expect(!read.comments().contains { !$0.isAlone })
  }

  @Test("other encodings are refused", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func otherEncodings(_ mark: [UInt8]) {
    let read = stream(mark + [0x61, 0, 0x3A, 0])
    #expect(read.problems.map(\.kind) == [.encoding("the file is UTF-16, not UTF-8")])
    #expect(read.documents.isEmpty)
    #expect(read.unreadStart == 0)
    let wide = stream([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])
    #expect(wide.problems.map(\.kind) == [.encoding("the file is UTF-32, not UTF-8")])
  }

  @Test("a parser that points to itself survives many streams at once")
  func selfPointer() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for count in 1...200 {
        group.addTask {
          let items = String(repeating: "- [a, b]\n", count: count)
          return stream(items).documents[0].root?.items.count ?? 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sums == 20100)
  }

  @Test("a block collection ends where its last child ends")
  func blockEnd() {
    let read = stream("a:\n  b: 1\n\n  # comment\n\n\nc:\n- x\n\n# end\n")
    #expect(read.slice(read.node("a")?.range) == "b: 1")
    #expect(read.slice(read.node("c")?.range) == "- x")
    #expect(read.documents[0].range.end == read.node("c")?.range.end)
  }

  @Test("a flow collection ends at its bracket")
  func flowEnd() {
    let read = stream("a: [1, {b: 2} , [ ] # c\n ]  \nd: {}\n")
    #expect(read.slice(read.node("a")?.range) == "[1, {b: 2} , [ ] # c\n ]")
    #expect(read.slice(read.node("a", "1")?.range) == "{b: 2}")
    #expect(read.slice(read.node("a", "2")?.range) == "[ ]")
    #expect(read.slice(read.node("d")?.range) == "{}")
  }

  @Test("a literal block's trailing blank lines are not part of it")
  func literalEnd() {
    let read = stream("a: |\n  x\n\n \n\nb: |+\n  y\n\nc: >-\r\n  z\r\n\r\nd: |\n\n")
    #expect(read.slice(read.node("a")?.range) == "|\n  x")
    #expect(read.slice(read.node("b")?.range) == "|+\n  y")
    #expect(read.node("b")?.text == "y\n\n")
    #expect(read.slice(read.node("c")?.range) == ">-\r\n  z")
    #expect(read.slice(read.node("d")?.range) == "|")
  }

  @Test("anchor and tag are outside of the range")
  func properties() {
    let read = stream("a: &t !!str hi\nb: !x &u # c\n  \"q\"\nc: &v\nd: !y [1]\n&k e: &w\n  f: 1\n")
    #expect(read.node("a")?.text == "hi")
    #expect(read.slice(read.node("a")?.range) == "hi")
    #expect(read.slice(read.node("a")?.textRange) == "hi")
    #expect(read.slice(read.node("a")?.fullRange) == "&t !!str hi")
    #expect(read.slice(read.node("a")?.anchor?.range) == "&t")
    #expect(read.node("a")?.tag?.value == "tag:yaml.org,2002:str")
    #expect(read.slice(read.node("b")?.textRange) == "q")
    #expect(read.slice(read.node("b")?.fullRange) == "!x &u # c\n  \"q\"")
    #expect(read.node("c")?.isEmptyPlain == true)
    #expect(read.slice(read.node("c")?.fullRange) == "&v")
    #expect(read.slice(read.node("d")?.range) == "[1]")
    #expect(read.slice(read.node("e")?.range) == "f: 1")
    #expect(read.slice(read.documents[0].root?.range)?.hasSuffix("f: 1") == true)
  }

  @Test(
    "line breaks that editors do not know leave ranges and lines alone",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}"]
  )
  func foreignBreaks(_ lineBreak: String) {
    let read = stream("a: \"x\(lineBreak) y\"\nb: 2 # c\(lineBreak)d: 3\n")
    #expect(read.slice(read.node("a")?.range) == "\"x\(lineBreak) y\"")
    #expect(read.slice(read.node("b")?.range) == "2")
    let lines = LineTable(read.file)
    #expect(lines.position(of: read.node("b")?.range.start ?? 0).line == 2)
  }

  @Test("duplicate keys pass, and are found on demand")
  func duplicates() {
    let read = stream("a: 1\n'a': 2\nb: {c: 1, d: 2, c: 3}\n\"\\x61\": 4\n<<: {}\n")
    #expect(read.problems.isEmpty)
    let found = read.documents[0].duplicateKeys()
    #expect(found.map { read.slice($0.key.range) } == ["'a'", "c", "\"\\x61\""])
    #expect(found.map(\.first.range.start) == [0, 16, 0])
  }

  @Test("duplicate keys of a large mapping are found too")
  func manyKeys() {
    let keys = (0..<100).map { "key\($0 % 97): \($0)\n" }.joined()
    let found = stream(keys).documents[0].duplicateKeys()
    #expect(found.map(\.key.text) == ["key0", "key1", "key2"])
  }

  @Test("an alias is a node of its own, and `<<` an ordinary key")
  func aliases() {
    let read = stream("a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n")
    #expect(read.node("c")?.kind == .alias)
    #expect(read.slice(read.node("c")?.range) == "*x")
    #expect(read.node("c")?.target == read.node("a"))
    #expect(read.node("d", "<<")?.resolved == read.node("a"))
    #expect(read.node("d")?.entries.count == 1)
  }

  @Test("comments, which libyaml drops, are found again")
  func comments() {
    let read = stream(
      """
      # first
      a: b#c # second
      d: "# no" # third
      e: | # fourth
        # no
      f: &g # fifth
        h: [1, # sixth
          2] #
      i: 'x
        # no'
      # last
      """
    )
    let comments = read.comments()
    #expect(
      comments.map(\.text)
        == ["# first", "# second", "# third", "# fourth", "# fifth", "# sixth", "#", "# last"]
    )
    #expect(comments.map(\.isAlone) == [true] + Array(repeating: false, count: 6) + [true])
  }

  @Test("a template's braces are two nested flow mappings")
  func template() {
    let read = stream("url: {{ .Values.url }}\n")
    #expect(read.problems.isEmpty)
    #expect(read.slice(read.node("url")?.range) == "{{ .Values.url }}")
    #expect(read.node("url")?.entries.first { _ in true }?.key.kind == .mapping)
  }

  @Test("text before a byte that cannot be decoded is read, the broken line is not")
  func encodingErrors() {
    let control = stream("a: 1\nb: two\n  words \u{1}\nc: 3\n")
    #expect(control.problems.map(\.kind) == [.encoding("control characters are not allowed")])
    #expect(control.problems.map(\.range.start) == [20])
    #expect(control.node("a")?.text == "1")
    #expect(control.node("b") == nil)
    #expect(control.unreadStart == 8)
    let broken = stream(Array("ä: 1\n# ü\nb: ".utf8) + [0xE2, 0x28, 0xA1, 0x0A])
    #expect(broken.problems.map(\.range.start) == [14])
    #expect(broken.problems.map(\.range.count) == [1])
    #expect(broken.node("ä")?.text == "1")
    #expect(broken.comments().map(\.text) == ["# ü"])
  }

  @Test("an unclosed quote is reported where it opens")
  func openQuote() {
    let read = stream("a: 1\nb: 'x\nc: 2\n")
    #expect(read.problems.map(\.kind) == [.syntax("found unexpected end of stream")])
    #expect(read.slice(read.problems.first?.range) == "'")
    #expect(read.problems.first?.related?.value == "while scanning a quoted scalar")
    #expect(read.node("a")?.text == "1")
  }
}
