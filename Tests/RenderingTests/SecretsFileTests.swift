import Diagnostics
import Rendering
import Testing
import YAML

@Suite struct SecretsFileTests {
  private func file(_ text: String, _ path: String) -> SecretsFile {
    SecretsFile(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  @Test(
    "assignments",
    arguments: [
      ("A=b", "b"), ("A = b", "b"), ("export A=b", "b"), ("  export\tA=b  ", "b"),
      ("A=b c", "b c"), ("A=b # c", "b"), ("A=b#c", "b#c"), ("A=#b", "#b"), ("A= #b", ""),
      ("A=", ""), ("A=''", ""), ("A='b # c'", "b # c"), ("A='b' # c", "b"), ("A=' b '", " b "),
      ("A='b\\n$c'", "b\\n$c"), ("A=\"b\\n\\\"\\\\\\$\\t\"", "b\n\"\\$\t"), ("A=b$c\\d", "b$c\\d"),
      ("A=b'c", "b'c"), ("A=b=c==", "b=c=="), ("A=b\r", "b"), ("\u{FEFF}A=b", "b"), ("A=é", "é"),
      ("# x\n\n \t\nA=b", "b"), ("A=\"b\"", "b"), ("A='b\"c'", "b\"c"), ("A=\"b'c\"", "b'c"),
    ]
  )
  func assignment(text: String, value: String) {
    let file = file(text + "\n", ".env")
    #expect(file.problems.isEmpty)
    #expect(file.entries.map(\.key) == [.variable("A")])
    #expect(file.entries.map(\.value) == [SecretBytes(value.utf8)])
  }

  @Test("a value may be any bytes")
  func binary() {
    let file = SecretsFile(SourceFile(path: ".env", bytes: Array("A=".utf8) + [0xFF, 0, 0xFE]))
    #expect(file.entries.map(\.value) == [SecretBytes([0xFF, 0, 0xFE])])
  }

  @Test(
    "what is no assignment is refused in its place",
    arguments: [
      ("A", SecretsFile.Problem.notAnAssignment, 0), ("A: b", .notAnAssignment, 0),
      ("1A=b", .notAnAssignment, 0), ("=b", .notAnAssignment, 0), ("A-B=c", .notAnAssignment, 0),
      ("A='b", .openQuote, 2), ("A=\"b\\\"", .openQuote, 2), ("A=\"b\\", .openQuote, 2),
      ("A='b'c", .textBehindQuote, 2), ("A='b'#c", .textBehindQuote, 2),
      ("A=\"b\\c\"", .unknownEscape, 2),
    ]
  )
  func badAssignment(text: String, problem: SecretsFile.Problem, start: Int) {
    let file = file(text, "x.env")
    #expect(file.entries.isEmpty)
    #expect(file.problems.map(\.value) == [problem])
    #expect(file.problems.map(\.range.start) == [start])
  }

  @Test("YAML names Secrets with keys, or variables")
  func yaml() {
    let text = "okta:\n  client_secret: abc\n  'b': \"1\"\nA_B: |-\n  x\n  y\nT: !!str 12\n"
    let file = file(text, "secrets.yaml")
    #expect(file.problems.isEmpty)
    #expect(
      file.entries.map(\.key) == [
        .item(SecretRequirement.ID(secretName: "okta", key: "client_secret")),
        .item(SecretRequirement.ID(secretName: "okta", key: "b")),
        .variable("A_B"), .variable("T"),
      ]
    )
    #expect(file.entries.map(\.value) == ["abc", "1", "x\ny", "12"].map { SecretBytes($0.utf8) })
  }

  @Test(
    "what YAML does not read as text everywhere is refused",
    arguments: [
      ("12", SecretsFile.Problem.ambiguousText), ("yes", .ambiguousText), ("1e5", .ambiguousText),
      ("2020-01-01", .ambiguousText), ("~", .ambiguousText), ("0o17", .ambiguousText),
      ("", .noValue), ("[a]", .notText), ("!!binary YQ==", .foreignTag), ("!x a", .foreignTag),
    ]
  )
  func badValue(value: String, problem: SecretsFile.Problem) {
    for text in ["A: \(value)\n", "okta:\n  a: \(value)\n"] {
      let file = file(text, "secrets.yml")
      #expect(file.problems.map(\.value) == [problem])
      #expect(file.entries.isEmpty)
    }
  }

  @Test("a key that stands twice, a list, and broken YAML are refused")
  func badYAML() {
    #expect(file("a: { b: c, b: d }", "x.yaml").problems.map(\.value) == [.duplicateKey])
    #expect(file("- a", "x.yaml").problems.map(\.value) == [.notAMapping])
    #expect(file("s3cr3t", "x.yaml").problems.map(\.value) == [.notAMapping])
    #expect(file("a: [b", "x.yaml").syntaxProblems.count == 1)
  }

  @Test(
    "the name tells the form, or else the first line",
    arguments: [
      ("a.yaml", "A=b", false), ("a.yml", "A: b", true), ("a.json", "{\"A\": \"b\"}", true),
      (".env", "A=b", true), ("prod.env", "A=b", true), (".env.prod", "A=b", true),
      ("secrets", "# x\nexport A=b", true), ("secrets", "# x\nA: b", true),
      ("secrets", "---\nA: b=c", true), ("<stdin>", "A=b: c", true), ("dir.yaml/env", "A=b", true),
    ]
  )
  func form(path: String, text: String, isRead: Bool) {
    let file = file(text, path)
    #expect(file.problems.isEmpty == isRead)
    #expect((file.entries.map(\.key) == [.variable("A")]) == isRead)
  }
}
