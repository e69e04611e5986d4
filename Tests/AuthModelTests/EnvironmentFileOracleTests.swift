import AuthModel
import Diagnostics
import TestSupport
import Testing
import YAML

/// Comparison with python-dotenv, which reads as Compose does what both understand.
///
/// What they are known to differ in is left out: escapes in quotes other than those that both know, and
/// what stands behind a closing quotation mark.
@Suite struct EnvironmentFileOracleTests {
  private struct Question: Encodable {
    let text: String
  }

  private struct Answer: Decodable {
    let variables: [String: String]
  }

  /// The variables of `text`, of several of one name the last.
  private static func variables(_ text: String) -> [String: String] {
    let stream = EnvironmentFile.read(SourceFile(path: ".env", bytes: Array(text.utf8)))
    let entries = stream.documents.first?.root.map { Array($0.entries) } ?? []
    return Dictionary(
      entries.map { ($0.key.text, $0.value.text) },
      uniquingKeysWith: { _, last in last }
    )
  }

  private static let names = ["A", "B_C", "d", "_E1", "FLASK_OIDC_CLIENT_ID"]
  private static let values = [
    "", "b", "b c", "  b  ", "b=c", "b#c", "b # c", "b\t# c", "https://x.example.com/#f", "\"\"",
    "''",
    "\"b c\"", "'b c'", "\"b # c\"", "'b # c' # d", "\"b\\\"c\"", "'b\\'c'", "\"b\\nc\"", "'b\\nc'",
    "\"b\nc\"", "'b\n\nc'", "$B", "${B:-c}", "\"$B\"", "b\"c\"", "b'c", "b\\", "grün", "{\"a\": 1}",
    "[\"a\",\"b\"]", "\"b\\tc\"", "\"b\\\\c\"", "true", "007",
  ]
  private static let others = ["", "# comment", "   # A=b", "\t", "#A=b"]

  @Test("python-dotenv reads the same variables")
  func values() throws {
    var generator = SeededGenerator(seed: 7)
    let random = (0..<200).map { _ in
      let count = Int.random(in: 1...8, using: &generator)
      let lineBreak = Bool.random(using: &generator) ? "\n" : "\r\n"
      return (0..<count).map { _ in
        guard Int.random(in: 0..<4, using: &generator) > 0 else {
          return Self.others.randomElement(using: &generator) ?? ""
        }
        let export = ["", "", "export ", " "].randomElement(using: &generator) ?? ""
        let sign = ["=", "=", " = ", "= "].randomElement(using: &generator) ?? "="
        let name = Self.names.randomElement(using: &generator) ?? ""
        let value = Self.values.randomElement(using: &generator) ?? ""
        return export + name + sign + value
      }.joined(separator: lineBreak)
    }
    let single = Self.values.map { "A=\($0)\nLAST=x\n" }
    let texts = single + random
    let answers: [Answer] = try PythonOracle.ask(
      "read_environment_file.py",
      texts.map(Question.init)
    )
    for (text, answer) in zip(texts, answers) {
      #expect(Self.variables(text) == answer.variables, "\(text.debugDescription)")
    }
  }
}
