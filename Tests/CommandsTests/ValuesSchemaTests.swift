import Foundation
import Reporting
import TestSupport
import Testing

/// The schema of values and the linter speak of the same fields: whatever one of them calls a wrong
/// key or type, so does the other.
@Suite struct ValuesSchemaTests {
  /// The rules whose findings a schema can have as well.
  private static let structural: Set<String> = ofAstronomer.union([
    "flyte-legacy-oauth", "flyte-malformed-static-client", "key-in-other-case",
    "malformed-duration",
  ])
  private static let ofAstronomer: Set<String> = [
    "ambiguous-boolean", "astronomer-incomplete-variable", "astronomer-variable-not-scalar",
    "empty-section", "incomplete-secret-reference", "misspelt-key", "quoted-boolean",
    "quoted-number", "unexpected-value", "unknown-key", "unquoted-text", "wrong-type",
  ]
  /// The rules that leave open what a schema would say.
  ///
  /// A wrong place may be one where the chart has other keys, and a key with an invisible character is
  /// said to be no more than that. A word for flytekit alone is a matter of who reads the file, and a
  /// number that a chart prints bare one of what it turns into.
  private static let undecided: Set = [
    "altered-text", "flyte-uncertain-auth-type", "invisible-character", "lost-indentation",
    "misplaced-key",
  ]
  /// Files that are no single tree of plain values; check-jsonschema breaks off at some.
  private static let unreadable: Set = [
    "duplicate-key", "exceeded-limit", "ignored-document", "refused-scalar", "syntax-error",
    "unresolved-alias", "unevaluated-template",
  ]

  /// A kind of document with a schema: how many of the fixtures are of it at least, and which of the
  /// rules speak there.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let count: Int
    let rules: Set<String>

    var testDescription: String { name }
  }

  private static let kinds = [
    Kind(name: "astronomer-values", count: 250, rules: ofAstronomer),
    Kind(name: "flyte-binary-values", count: 80, rules: []),
    Kind(name: "flyte-core-values", count: 120, rules: ["key-in-other-case"]),
    Kind(name: "flyteadmin-config", count: 70, rules: ["malformed-duration"]),
    Kind(
      name: "flyte-client",
      count: 30,
      rules: ["key-in-other-case", "misspelt-key", "unexpected-value"]
    ),
    Kind(name: "amundsen-values", count: 60, rules: ["quoted-boolean", "unquoted-text"]),
    Kind(name: "astro-deployment", count: 14, rules: ["misspelt-key", "wrong-type"]),
    Kind(name: "airflow-settings", count: 4, rules: ["misspelt-key"]),
    Kind(name: "airflow-connections", count: 1, rules: ["unknown-key"]),
  ]

  @Test(
    "a file of the fixtures fits the schema of its kind if its keys and types are right",
    arguments: kinds
  )
  func fixtures(_ kind: Kind) async throws {
    let run = await CommandRun(
      ["lint", "Rules", "Charts", "Demo", "--no-ignores", "--format", "json"],
      in: Fixture.path("")
    )
    let report = try JSONDecoder().decode(LintDocument.self, from: Data(run.output))
    let rules = Dictionary(grouping: report.diagnostics, by: \.file)
      .mapValues { Set($0.map(\.rule)) }
    let values = report.files.filter { file in
      let isYAML = file.kinds == [kind.name] && !file.path.hasSuffix(".json")
      return isYAML && Self.unreadable.isDisjoint(with: rules[file.path] ?? [])
    }
    let check = try SchemaCheck.run(kind.name, values.map { Fixture.path($0.path) })
    let refused = Dictionary(grouping: check.errors, by: \.filename)
    // Several documents, and a spelling that only YAML 1.1 reads.
    let unread = Set(check.unread.map(\.filename))
    #expect(unread.count <= 4, "\(unread.sorted())")

    var seen: Set<String> = []
    for file in values where !unread.contains(Fixture.path(file.path)) {
      let own = rules[file.path] ?? []
      let errors = refused[Fixture.path(file.path)] ?? []
      let reason = errors.map { "\($0.path): \($0.message)" }.joined(separator: "\n")
      if !errors.isEmpty { seen.formUnion(own) }
      guard own.isDisjoint(with: Self.undecided) else { continue }
      #expect(errors.isEmpty == own.isDisjoint(with: Self.structural), "\(file.path)\n\(reason)")
    }
    #expect(values.count > kind.count, "\(values.count)")
    #expect(seen.isSuperset(of: kind.rules), "\(kind.rules.subtracting(seen))")
  }

  @Test("what is right and what is wrong, by example", arguments: SchemaExamples.all)
  func examples(_ examples: SchemaExamples) throws {
    let folder = try TemporaryFolder()
    let texts = examples.right + examples.wrong
    let paths = texts.indices.map { "\(folder.path)/\($0).yaml" }
    for (index, text) in texts.enumerated() { try folder.write(text, to: "\(index).yaml") }
    let check = try SchemaCheck.run(examples.name, paths)
    #expect(check.unread.isEmpty)
    let refused = Set(check.errors.map(\.filename))
    for (index, path) in paths.enumerated() {
      #expect(refused.contains(path) == (index >= examples.right.count), "\(texts[index])")
    }
  }
}
