import Diagnostics
import Testing
import YAML

@Suite struct EmitterTests {
  @Test("a manifest looks as a person would write it")
  func manifest() {
    let long = Array(repeating: "long", count: 40).joined(separator: " ")
    let written = emit([
      .mapping([
        ("kind", .string("Secret")),
        ("data", .mapping([])),
        ("items", .sequence([.string("a"), .mapping([("b", .integer(-1)), ("c", .null)])])),
        ("none", .sequence([])),
        ("yes", .boolean(true)),
        ("text", .string("équipe\n  two\n")),
        ("strip", .string("a\nb")),
        ("crlf", .string("a\r\nb")),
        ("blank", .string("a \nb")),
        ("long", .string(long)),
        ("version", .string("1.20")),
      ]),
      .string("true"),
    ])
    let expected = """
      kind: Secret
      data: {}
      items:
      - a
      - b: -1
        c: null
      none: []
      "yes": true
      text: |
        équipe
          two
      strip: |-
        a
        b
      crlf: "a\\r\\nb"
      blank: "a \\nb"
      long: \(long)
      version: "1.20"
      --- "true"

      """
    #expect(String(decoding: written, as: UTF8.self) == expected)
  }

  @Test("what was written is read back")
  func roundTrip() {
    var generator = TextGenerator()
    for _ in 0..<3_000 {
      let texts = (0..<3).map { _ in generator.text() }
      let node = EmitterNode.mapping([
        (key: "k" + texts[0], value: .string(texts[1])),
        (key: texts[2], value: .sequence([.string(texts[0]), .sequence([.string(texts[1])])])),
      ])
      let read = stream(emit([node, .string(texts[0]), .string(texts[1])]))
      let expected = [
        ["k" + texts[0], texts[1], texts[2], texts[0], texts[1]], [texts[0]], [texts[1]],
      ]
      let actual = read.documents.map { document in
        document.root?.descendants.filter { $0.kind == .scalar }
          .sorted { $0.range < $1.range }.map(\.text)
      }
      guard read.problems.isEmpty, actual == expected else {
        let file = read.file.text(in: read.file.range)
        Issue.record("\(texts) became \(actual) \(read.problems):\n\(file)")
        return
      }
    }
  }

  @Test("a plain scalar that is read is a string", arguments: ["true", "12", "a", "~", "1:30"])
  func plainIsString(_ text: String) {
    let read = stream(emit([.string(text)]))
    #expect(read.documents[0].root?.text == text)
    #expect((read.documents[0].root?.style == .plain) == !needsQuotes(text))
  }
}

/// Random text, the same in every run, rich in what YAML finds special.
private struct TextGenerator {
  private var state: UInt64 = 7
  private static let pieces = [
    "a", "b", "0", "1", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", "#", " #", "-", "- ", "?",
    "'", "\"", "\\", "%", "@", "|", ">", "&", "*", "!", "[", "]", "{", "}", ",", "---", "...", "~",
    "é", "日", "😀", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}",
    "\u{FEFF}", "\u{FFFD}", "\u{E000}", "\u{10FFFF}", "\u{FFFE}", "<<", "=", "true", "null",
  ]

  mutating func text() -> String {
    var result = ""
    for _ in 0..<(next() % 7) {
      result += Self.pieces[next() % Self.pieces.count]
    }
    return result
  }

  private mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
