import Diagnostics
import TestSupport
import Testing
import YAML

/// Files that stand in a block scalar of another one.
@Suite struct EmbeddedTests {
  @Test(
    "a file in a block says the same, each range where it is spelled",
    arguments: TreeTests.cases
  )
  func fixtures(_ name: String) throws {
    let text = try Self.text(name)
    for indentation in [2, 3, 8] {
      for lineBreak in ["\n", "\r\n"] { check(Self.wrap(text, indentation, lineBreak)) }
    }
  }

  @Test("every beginning of a file in a block is sound", arguments: TreeTests.cases)
  func prefixes(_ name: String) throws {
    let whole = try Self.text(name).unicodeScalars
    for end in whole.indices { check(Self.wrap(String(whole[..<end]), 4, "\n")) }
  }

  /// A fixture as text without what no block scalar can hold: a byte-order mark at the start, control
  /// characters.
  private static func text(_ name: String) throws -> String {
    let text = try String(decoding: Fixture.bytes("YAML/\(name)"), as: UTF8.self)
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && !"\t\r\n".unicodeScalars.contains(scalar)
    }
    return String(text.unicodeScalars.drop { $0 == "\u{FEFF}" }.filter { !isControl($0) })
  }

  /// `text` as the block at `data.file`, each line with `indentation` blanks before it.
  private static func wrap(_ text: String, _ indentation: Int, _ lineBreak: String) -> String {
    let blanks = String(repeating: " ", count: indentation)
    let breaks = "\r\n\u{85}\u{2028}\u{2029}".unicodeScalars
    var lines = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      if isStart, !breaks.contains(scalar) { lines += blanks }
      isStart = breaks.contains(scalar)
      lines += scalar == "\n" ? lineBreak : String(scalar)
    }
    if !isStart { lines += lineBreak }
    let header = "data:\(lineBreak) file: |\(indentation - 1)\(isStart ? "" : "-")\(lineBreak)"
    return "\(header)\(lines) next: 1\(lineBreak)"
  }

  private func check(_ text: String) {
    guard let node = stream(text).node("data", "file") else {
      Issue.record("nothing in the block of \(text.debugDescription)")
      return
    }
    let isEmpty = node.text.unicodeScalars.allSatisfy {
      " \t\n\u{2028}\u{2029}".unicodeScalars.contains($0)
    }
    let embedded = node.embeddedStream()
    #expect((embedded == nil) == isEmpty)
    if let embedded { compare(embedded, stream(node.text)) }
  }

  private func compare(_ embedded: YAML.Stream, _ alone: YAML.Stream) {
    #expect(embedded.documents.count == alone.documents.count)
    for (inner, own) in zip(embedded.documents, alone.documents) {
      let nodes = inner.root?.descendants ?? []
      let others = own.root?.descendants ?? []
      #expect(nodes.map(\.text) == others.map(\.text))
      for (node, other) in zip(nodes, others) where !isAlike(node, other, in: inner) {
        Issue.record("\(node.range) of:\n\(embedded.file.text(in: embedded.file.range))")
      }
    }
    #expect(embedded.problems.map(\.kind) == alone.problems.map(\.kind))
    for (problem, other) in zip(embedded.problems, alone.problems) {
      #expect(words(problem.range, in: embedded) == words(other.range, in: alone))
    }
    #expect(embedded.comments().map(\.text) == alone.comments().map(\.text))
    #expect(embedded.comments().map(\.isAlone) == alone.comments().map(\.isAlone))
    #expect((embedded.unreadStart == nil) == (alone.unreadStart == nil))
  }

  private func isAlike(_ node: Node, _ other: Node, in document: Document) -> Bool {
    guard RangeTests.isSound(node, in: document), node.kind == other.kind else { return false }
    guard node.style == other.style, node.target?.text == other.target?.text else { return false }
    guard node.anchor?.value == other.anchor?.value, node.tag?.value == other.tag?.value else {
      return false
    }
    if let range = node.textRange, node.stream.file.text(in: range) != node.text { return false }
    return words(node.fullRange, in: node.stream) == words(other.fullRange, in: other.stream)
  }

  /// What stands in `range`, without the blanks that depend on the indentation.
  private func words(_ range: SourceRange, in stream: YAML.Stream) -> [Substring] {
    stream.file.text(in: range).split { $0 == " " || $0.isNewline }
  }

  @Test("lines and columns are those of the outer file")
  func positions() throws {
    let outer = stream("data:\n  server.yaml: |\n    # first\n    auth:\n      on: true\n")
    let embedded = try #require(outer.node("data", "server.yaml")?.embeddedStream())
    let lines = LineTable(outer.file)
    let value = try #require(embedded.node("auth", "on"))
    #expect(lines.position(of: value.range.start) == SourcePosition(line: 5, column: 11))
    #expect(embedded.slice(value.textRange) == "true")
    #expect(embedded.comments().map(\.range) == outer.file.places(of: "# first"))
  }

  @Test("documents, directives and marks in a block are those of the text")
  func documents() throws {
    let outer = stream(
      "a: |\n  %YAML 1.1\n  ---\n  x: 1\n  ...\n  ---\n  y: |\n    t\n  # end\nb: 2\n"
    )
    let embedded = try #require(outer.node("a")?.embeddedStream())
    #expect(embedded.documents.map { $0.root?.entries.map(\.key.text) } == [["x"], ["y"]])
    #expect(embedded.documents.map { outer.slice($0.range)?.hasPrefix("%") } == [true, false])
    #expect(embedded.node("x")?.text == "1")
    #expect(embedded.region == outer.file.range(5, outer.node("a")?.range.end ?? 0))
  }

  @Test("a problem points into the outer file's lines")
  func problems() throws {
    let outer = stream("a: |\n    x: 1\n    y: [2\n    z: 3\nb: 2\n")
    let embedded = try #require(outer.node("a")?.embeddedStream())
    #expect(outer.problems.isEmpty)
    #expect(embedded.problems.count == 1)
    let line = embedded.problems.first.map {
      LineTable(outer.file).position(of: $0.range.start).line
    }
    #expect(line == 4)
    #expect(embedded.unreadStart.map { $0 > 13 && $0 < outer.file.bytes.count } == true)
  }

  @Test(
    "there is none in what does not stand line by line",
    arguments: [
      "a: >\n  x: 1\n", "a: 'x: 1'\n", "a: \"x: 1\"\n", "a: x\n", "a: |\n\nb: 1\n", "a: {}",
    ]
  )
  func others(_ text: String) {
    #expect(stream(text).node("a")?.embeddedStream() == nil)
  }

  @Test("the limits hold for the text")
  func limits() throws {
    let embedded = { (limits: Limits) in
      stream("a: |\n  [[1]]\n", limits: limits).node("a")?.embeddedStream()
    }
    #expect(embedded(Limits(nestingDepth: 2))?.problems.isEmpty == true)
    let refused = try #require(embedded(Limits(nestingDepth: 1)))
    #expect(refused.problems.map(\.kind) == [.tooDeep(limit: 1)])
    #expect(refused.problems.map(\.range.start) == [8])
  }
}

extension SourceFile {
  /// The first place of `text`.
  fileprivate func places(of text: String) -> [SourceRange] {
    bytes.firstOffset(of: text).map { [range($0, $0 + text.utf8.count)] } ?? []
  }
}
