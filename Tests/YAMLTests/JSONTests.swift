import Diagnostics
import TestSupport
import Testing
import YAML

/// Reading what is meant to be JSON.
@Suite struct JSONTests {
  private struct Question: Encodable { let text: String }
  private struct Answer: Decodable {
    let texts: [String]?
    let duplicates: Int
  }

  private static func read(_ text: String) -> YAML.Stream {
    YAML.read(json: SourceFile(path: "x.json", bytes: Array(text.utf8)))
  }

  @Test(
    "text that is put into quotes is read as it was",
    arguments: [
      "", "a\"b\\c", "tab\tand\nbreak\r", "\u{0}\u{1F}\u{7F}", "é😀\u{2028}", "\\u0041 \\",
    ]
  )
  func isQuoted(text: String) {
    let stream = Self.read("[\(JSONText.quoted(text))]")
    #expect(stream.problems.isEmpty)
    let texts = stream.documents.first?.root?.items.map(\.text)
    #expect(texts == [text])
  }

  /// Pieces of which texts are made that are JSON, almost JSON, or nothing like it.
  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-0.5e3", "01", "true", "null", "nul", " ",
    "\n", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"\\x\"", "'c'", "d", "# e\n", "\"f", "\"\t\"",
    "{\"a\": 1, \"a\": [2, \"x\"]}", "[\"y\", {\"z\": \"\"}]", "\"\\/\"",
  ]

  private static func texts() -> [String] {
    var generator = SeededGenerator(seed: 7)
    let random = (0..<400).map { _ in
      (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
    }
    let whole =
      "{\"a\": [1, {\"b\": \"c\", \"d\": \"\\\"\"}], \"a\": {}, \"e\": [\"\\ud83d\\ude00\"]}"
    let cut = whole.indices.map { index in
      var text = whole
      text.remove(at: index)
      return text
    }
    return random + cut + [whole, "\u{FEFF}{}", "[1.5E+2, 0, -1, \"\u{7F}\"]"]
  }

  @Test("what is JSON is decided as Python decides it, and reads the same")
  func python() throws {
    let texts = Self.texts()
    let answers: [Answer] = try PythonOracle.ask("read_json.py", texts.map { Question(text: $0) })
    #expect(answers.count { $0.texts != nil } > 40)
    #expect(answers.count { $0.texts == nil } > 40)
    for (text, answer) in zip(texts, answers) where !text.hasPrefix("\u{FEFF}") {
      let stream = Self.read(text)
      #expect(stream.problems.isEmpty == (answer.texts != nil), "\(text)")
      guard let expected = answer.texts else { continue }
      let root = try #require(stream.documents.first?.root)
      let scalars = root.descendants.filter { $0.kind == .scalar && $0.style == .doubleQuoted }
      #expect(scalars.sorted { $0.range < $1.range }.map(\.text) == expected, "\(text)")
      let duplicates = stream.documents.reduce(0) { $0 + $1.duplicateKeys().count }
      #expect(duplicates == answer.duplicates, "\(text)")
    }
  }

  @Test(
    "what is no JSON is said at its place, and read as it was meant",
    arguments: [
      ("{\"a\": 1 \"b\": 2}", [JSONDeviation.missingComma], ["1"], ["a", "1", "b", "2"]),
      (
        "{\"a\": 1, /* x */ \"b\": 2,}", [.comment, .extraComma], ["/* x */", ","],
        ["a", "1", "b", "2"]
      ),
      (
        "{\"a\" 1, 'b': c}", [.missingColon, .singleQuotes, .unquotedText], ["\"", "'b'", "c"],
        ["a", "1", "b", "c"]
      ),
      ("[\"a\"\n[\"b\"]]", [.missingComma], ["\""], ["a", "b"]),
      ("{“a”: “b”}", [.typographicQuotes, .typographicQuotes], ["“a”", "“b”"], ["a", "b"]),
      ("{sts:x: sts:y}", [.unquotedText, .unquotedText], ["sts:x", "sts:y"], ["sts:x", "sts:y"]),
      ("{\"a\": \"b\\qc\"}", [.invalidEscape], ["\\q"], ["a", "bqc"]),
      ("{\"a\": [1, 2", [.unclosedBracket], ["["], ["a", "1", "2"]),
      ("{\"a\": \"b", [.unclosedQuote], ["\""], ["a"]),
      ("{} x", [.textBehindEnd], ["x"], []),
      ("{\"a\": ]", [.unexpectedCharacter], ["]"], ["a"]),
    ]
  )
  func deviations(
    text: String,
    deviations: [JSONDeviation],
    places: [String],
    scalars: [String]
  ) throws {
    let stream = Self.read(text)
    #expect(stream.problems.map(\.kind) == deviations.map { .json($0) })
    #expect(stream.problems.map { stream.slice($0.range) } == places)
    let nodes = stream.documents.first?.root?.descendants.filter { $0.kind == .scalar } ?? []
    let found = nodes.sorted { $0.range < $1.range }.map(\.text)
    // A name whose value was cut off is left out.
    #expect(found == scalars || found == scalars.dropLast(), "\(found)")
  }

  @Test("JSON may be nested only so deep")
  func depth() {
    let file = SourceFile(path: "x.json", bytes: Array(String(repeating: "[", count: 600).utf8))
    let kinds = YAML.read(json: file).problems.map(\.kind)
    #expect(kinds == [.tooDeep(limit: Limits.standard.nestingDepth)])
  }
}
