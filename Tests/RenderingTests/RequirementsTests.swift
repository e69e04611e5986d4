import AuthModel
import Diagnostics
import Rendering
import Testing
import YAML

@Suite struct RequirementsTests {
  /// The requirements of a values file whose `houston` section is `text`, which starts in line 4.
  private func requirements(_ text: String) -> (Requirements, LineTable) {
    let lines = text.split(separator: "\n").map { "    \($0)\n" }.joined()
    let yaml = "global: { baseDomain: acme.example.com }\nastronomer:\n  houston:\n\(lines)"
    let file = SourceFile(path: "values.yaml", bytes: Array(yaml.utf8))
    return (Rendering.requirements(of: bind(read(file)).configurations), LineTable(file))
  }

  @Test("the same key for several variables is one requirement, in the order of bytes")
  func grouping() {
    let (found, _) = requirements(
      """
      secret:
        - { envName: B, secretName: okta, secretKey: b }
        - { envName: A, secretName: okta, secretKey: B }
        - { envName: C, secretName: a.b, secretKey: x }
        - { envName: D, secretName: okta, secretKey: b }
        - { envName: E, secretName: a-b }
        - { envName: F, secretName: a-b, secretKey: "" }
      """
    )
    #expect(found.problems.isEmpty)
    #expect(found.secrets.map(\.id.description) == ["a-b/value", "a.b/x", "okta/B", "okta/b"])
    #expect(found.secrets.map(\.variables) == [["E", "F"], ["C"], ["A"], ["B", "D"]])
  }

  @Test(
    "an entry that names nothing is a problem in its place",
    arguments: [
      ("- { envName: A }", "5:9 the reference to a Secret has no 'secretName'"),
      ("- { envName: A, secretName: }", "5:9 the reference to a Secret has no 'secretName'"),
      ("- { secretName: a }", "5:9 the reference to a Secret has no 'envName'"),
      ("- { name: A, secretName: a }", "5:11 the chart does not know this key; did you mean 'env"),
      ("- { envName: A, secretName: a, key: b }", "5:38 the chart does not know this key; did you"),
      ("- { envName: A, secretName: My_Secret }", "5:35 'secretName' is not what Kubernetes takes"),
      ("- { envName: A, secretName: \"\" }", "5:35 'secretName' is not what Kubernetes takes"),
      (
        "- { envName: A, secretName: 123 }",
        "5:35 'secretName' is not read as text; take a plain word"
      ),
      (
        "- { envName: A, secretName: [a] }",
        "5:35 'secretName' is not read as text; take a plain word"
      ),
      ("- { envName: A=, secretName: a }", "5:20 'envName' is not what Kubernetes takes"),
      ("- { envName: A, secretName: a, secretKey: a b }", "5:49 'secretKey' is not what"),
      ("- { envName: A, secretName: a, secretKey: 1.0 }", "5:49 'secretKey' is not read as text"),
      (
        "- { envName: A, secretName: a, secretKey: gloas-\(String(repeating: "0", count: 64)) }",
        "5:49 'secretKey' holds what looks like a credential; a name belongs here"
      ),
      ("- A", "5:9 'astronomer.houston.secret' is a list of mappings"),
      ("{ envName: A }", "5:7 'astronomer.houston.secret' is a list of mappings"),
    ]
  )
  func problem(entry: String, expected: String) {
    let (found, lines) = requirements("secret:\n  \(entry)")
    #expect(found.secrets.isEmpty)
    let words = found.problems.map { problem in
      let position = lines.position(of: problem.range.start)
      return "\(position.line):\(position.column) \(problem.value)"
    }
    #expect(words.count == 1)
    #expect(words.first?.hasPrefix(expected) == true, "\(words)")
    #expect(!words.joined().contains("My_Secret"))
  }

  @Test("a key beside the right one that means the same is no problem")
  func harmless() {
    let (found, _) = requirements("secret:\n  - { envName: A, name: x, secretName: a, other: y }")
    #expect(found.problems.isEmpty)
    #expect(found.secrets.count == 1)
  }

  @Test("references below 'config' are not read by the chart")
  func misplaced() {
    let (found, _) = requirements("config:\n  secret:\n    - { envName: A, secretName: a }")
    #expect(found.secrets.isEmpty)
    #expect(found.problems.map(\.value) == [.misplaced(rightPath: "astronomer.houston.secret")])
  }
}
