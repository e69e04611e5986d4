import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// What the rules predict of values that Amundsen's chart puts into ConfigMaps, and what real Helm makes
/// of them.
@Suite struct AmundsenChartTests {
  /// A value as it is spelled, and the text that is meant.
  struct Spelling: Sendable {
    let yaml: String
    let text: String

    init(_ yaml: String, _ text: String? = nil) {
      self.yaml = yaml
      self.text = text ?? yaml
    }
  }

  /// What the API server is given.
  private enum Outcome: Equatable {
    case text(String)
    case notText
    case null
    case refusedByHelm
  }

  private struct Question: Encodable {
    let chart = "amundsen"
    let layers: [String]
    let release = "amundsen"
    let namespace = "amundsen"
  }

  private struct Answer: Decodable {
    struct Object: Decodable {
      let name: String
      let body: String
    }

    let objects: [Object]?

    /// The value of the variable `name` of the frontend.
    func outcome(of name: String) throws -> Outcome {
      guard let object = objects?.first(where: { $0.name == "amundsen-frontend" }) else {
        return .refusedByHelm
      }
      let tree = try JSONSerialization.jsonObject(with: Data(object.body.utf8)) as? [String: Any]
      guard let value = (tree?["data"] as? [String: Any])?[name], !(value is NSNull) else {
        return .null
      }
      return (value as? String).map { .text($0) } ?? .notText
    }
  }

  private static let table: [Spelling] = [
    Spelling("abc"), Spelling("0oa1b2c3d4e5f6g7h8i9"), Spelling("'abc'", "abc"),
    Spelling("123456789012"), Spelling("\"123456789012\"", "123456789012"),
    Spelling("'\"123456789012\"'", "123456789012"), Spelling("0123"), Spelling("\"0123\"", "0123"),
    Spelling("0x1F"), Spelling("'0x1F'", "0x1F"), Spelling("1e5"), Spelling("'1e5'", "1e5"),
    Spelling("1.50"), Spelling("'1.50'", "1.50"), Spelling("true"), Spelling("'true'", "true"),
    Spelling("yes"), Spelling("'yes'", "yes"), Spelling("'off'", "off"), Spelling("'n'", "n"),
    Spelling("'null'", "null"), Spelling("'~'", "~"), Spelling("'abc #def'", "abc #def"),
    Spelling("'abc#def'", "abc#def"), Spelling("'a: b'", "a: b"), Spelling("'a:b'", "a:b"),
    Spelling("'a:'", "a:"), Spelling("'@abc'", "@abc"), Spelling("'%abc'", "%abc"),
    Spelling("'&abc'", "&abc"), Spelling("'*abc'", "*abc"), Spelling("'!abc'", "!abc"),
    Spelling("'|abc'", "|abc"), Spelling("'>abc'", ">abc"), Spelling("'{abc'", "{abc"),
    Spelling("'{abc}'", "{abc}"), Spelling("'[abc]'", "[abc]"), Spelling("'`abc'", "`abc"),
    Spelling("'- abc'", "- abc"), Spelling("'-abc'", "-abc"), Spelling("'? abc'", "? abc"),
    Spelling("'?abc'", "?abc"), Spelling("',abc'", ",abc"), Spelling("'a,b'", "a,b"),
    Spelling("'#abc'", "#abc"), Spelling("'abc~'", "abc~"), Spelling("'12-34'", "12-34"),
    Spelling("'1_000'", "1_000"), Spelling("2024-01-02"), Spelling("'2024-01-02'", "2024-01-02"),
    Spelling("'12:30'", "12:30"), Spelling("'.5'", ".5"), Spelling("'+1'", "+1"),
    Spelling("'.inf'", ".inf"), Spelling("'='", "="), Spelling("'<<'", "<<"),
    Spelling("'---'", "---"),
    Spelling("'''abc'''", "abc"), Spelling("'a\"b'", "a\"b"), Spelling("'a\\b'", "a\\b"),
  ]

  /// Texts that chance puts together, in single quotes.
  private static let random: [Spelling] = {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("01259abefnoty:#@%&*!|>{}[],-?~._+ x")
    return (0..<160).map { _ in
      let count = Int.random(in: 1...7, using: &generator)
      let text = String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "x" })
        .trimmingCharacters(in: .whitespaces)
      return Spelling("'\(text)'", text)
    }.filter { !$0.text.isEmpty }
  }()

  private static func values(client: String = "amundsen", variable: String = "email") -> String {
    """
    oidc:
      enabled: true
      frontend:
        client_id: \(client)
        client_secret: ref+vault://amundsen/frontend
      configs:
        FLASK_OIDC_USER_ID_FIELD: \(variable)
    """ + "\n"
  }

  @Test("a client that the chart prints bare becomes another one exactly where the linter says so")
  func printedBare() async throws {
    let spellings = Self.table + Self.random
    let texts = spellings.map { Self.values(client: $0.yaml) }
    let outcomes = try Self.outcomes(of: texts, "FLASK_OIDC_CLIENT_ID")
    var altered = 0
    for ((spelling, text), outcome) in zip(zip(spellings, texts), outcomes) {
      let rules = try await Self.rules(in: text, at: 4)
      let isAltered = outcome != .text(spelling.text)
      if isAltered { altered += 1 }
      #expect(rules.isEmpty != isAltered, "\(spelling.yaml): \(outcome), \(rules)")
    }
    #expect(altered > 60 && spellings.count - altered > 60, "\(altered)")
  }

  @Test("a variable that is no text in the values is none in the ConfigMap")
  func variables() async throws {
    let spellings = Self.table
    let texts = spellings.map { Self.values(variable: $0.yaml) }
    let outcomes = try Self.outcomes(of: texts, "FLASK_OIDC_USER_ID_FIELD")
    for ((spelling, text), outcome) in zip(zip(spellings, texts), outcomes) {
      let rules = try await Self.rules(in: text, at: 7)
      let isText = if case .text = outcome { true } else { false }
      #expect(rules.isEmpty == isText, "\(spelling.yaml): \(outcome), \(rules)")
    }
  }

  @Test("what is left out or null is null, and the switch counts whatever text is in it")
  func missing() throws {
    let values = ["", "''", "null", "~"].map { Self.values(client: $0) }
    let outcomes = try Self.outcomes(of: values, "FLASK_OIDC_CLIENT_ID")
    #expect(outcomes == [.null, .null, .null, .null])
    let off = Self.values().replacing("enabled: true", with: "enabled: 'false'")
    #expect(try Self.outcomes(of: [off], "FLASK_OIDC_CLIENT_ID") == [.text("amundsen")])
  }

  private static func outcomes(of values: [String], _ name: String) throws -> [Outcome] {
    try PythonOracle.ask(
      "render_chart.py",
      values.map { Question(layers: [$0]) },
      for: Answer.self
    ).map { try $0.outcome(of: name) }
  }

  /// The rules about types of values that speak of the line `line`.
  private static func rules(in text: String, at line: Int) async throws -> [String] {
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", "values.yaml", "--format", "json"],
      in: Fixture.path("Rules"),
      standardInput: Array(text.utf8)
    )
    let types: Set = ["altered-text", "unquoted-text", "wrong-type", "refused-scalar"]
    return try LintDocument.decode(run.output).diagnostics.filter {
      types.contains($0.rule) && $0.range.start.line == line && $0.severity != .note
    }.map(\.rule)
  }
}
