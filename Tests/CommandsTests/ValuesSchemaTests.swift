import Foundation
import Reporting
import TestSupport
import Testing

/// The schema of values and the linter speak of the same fields: whatever one of them calls a wrong
/// key or type, so does the other.
@Suite struct ValuesSchemaTests {
  /// The rules whose findings a schema can have as well.
  private static let structural: Set = [
    "ambiguous-boolean", "astronomer-incomplete-variable", "astronomer-variable-not-scalar",
    "empty-section", "incomplete-secret-reference", "misspelt-key", "quoted-boolean",
    "quoted-number", "unexpected-value", "unknown-key", "unquoted-text", "wrong-type",
  ]
  /// A wrong place may be one where the chart has other keys, and a key with an invisible character is
  /// said to be no more than that.
  private static let undecided: Set = ["misplaced-key", "invisible-character"]
  /// Files that are no single tree of plain values; check-jsonschema breaks off at some.
  private static let unreadable: Set = [
    "duplicate-key", "exceeded-limit", "ignored-document", "refused-scalar", "syntax-error",
    "unresolved-alias", "unevaluated-template",
  ]

  @Test("a values file of the fixtures fits the schema if its keys and types are right")
  func fixtures() async throws {
    let run = await CommandRun(
      ["lint", "Rules", "Charts", "Demo", "--no-ignores", "--format", "json"],
      in: Fixture.path("")
    )
    let report = try JSONDecoder().decode(LintDocument.self, from: Data(run.output))
    let rules = Dictionary(grouping: report.diagnostics, by: \.file)
      .mapValues { Set($0.map(\.rule)) }
    let values = report.files.filter { file in
      let isYAML = file.kinds == ["astronomer-values"] && !file.path.hasSuffix(".json")
      return isYAML && Self.unreadable.isDisjoint(with: rules[file.path] ?? [])
    }
    let check = try SchemaCheck.run("astronomer-values", values.map { Fixture.path($0.path) })
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
    #expect(values.count > 250)
    #expect(seen.isSuperset(of: Self.structural), "\(Self.structural.subtracting(seen))")
  }

  @Test("what is right and what is wrong, by example")
  func examples() throws {
    let folder = try TemporaryFolder()
    let paths = Self.examples.indices.map { "\(folder.path)/\($0).yaml" }
    for (index, example) in Self.examples.enumerated() {
      try folder.write(example.yaml, to: "\(index).yaml")
    }
    let check = try SchemaCheck.run("astronomer-values", paths)
    #expect(check.unread.isEmpty)
    let refused = Set(check.errors.map(\.filename))
    for (path, example) in zip(paths, Self.examples) {
      #expect(!refused.contains(path) == example.fits, "\(example.yaml)")
    }
  }

  private static let examples =
    [
      ("okta: {enabled: true, clientId: a, displayName: null}", true),
      ("okta: {enabled: true, clientID: a}", false),
      ("okta: {clientId: 123}", false),
      ("okta: {enabled: 'true'}", false),
      ("my-provider: {enabled: true}", true),
      ("my-provider: {enabeld: true}", false),
      ("flow: code", true),
      ("flow: hybrid", false),
      ("flow: null", true),
      ("okta: null", false),
      ("okta: text", false),
      ("insecureIDPTokenLog: true", true),
      ("insecureIDPTokenLog: {enabled: true}", true),
      ("insecureIDPTokenLog: {enabled: maybe}", false),
      ("masqueraders: {uri: https://a.example.com, users: []}", false),
    ].map { yaml, fits in
      (yaml: "astronomer: {houston: {config: {auth: {openidConnect: {\(yaml)}}}}}", fits: fits)
    } + [
      (yaml: "{global: {baseDomain: a.example.com, ssl: {}}, nginx: {}}", fits: true),
      (
        yaml: "{astronomer: {commander: {}, houston: {replicas: 2, config: {deployments: {}}}}}",
        fits: true
      ),
      (yaml: "{astronomer: {houston: {config: {auth: {saml: {}}}}}}", fits: false),
      (yaml: "{astronomer: {houston: {env: [{name: A, value: 1}]}}}", fits: true),
      (yaml: "{astronomer: {houston: {env: {A: b}}}}", fits: false),
      (yaml: "{astronomer: {houston: {env: [{value: b}]}}}", fits: false),
      (yaml: "{astronomer: {houston: {env: [{name: A, value: [b]}]}}}", fits: false),
      (yaml: "{astronomer: {houston: {secret: [{envName: A, secretName: b}]}}}", fits: true),
      (yaml: "{astronomer: {houston: {secret: [{name: A, secretName: b}]}}}", fits: false),
    ]
}
