import Diagnostics
import HelmValues
import TestSupport
import Testing
import YAML

/// Mappings, lists, aliases, merge keys and duplicate keys, compared with real Helm.
@Suite struct DocumentTests {
  @Test("a whole document reads as Helm reads it")
  func documents() throws {
    let answers = try HelmOracle.read(Self.texts)
    var differences: [String] = []
    for (text, answer) in zip(Self.texts, answers) {
      let theirs = answer.error ?? answer.entries.map(Self.spelling) ?? ""
      let ours = Self.read(text)
      if ours != theirs { differences.append("\(text)\n    we: \(ours)\n    Helm: \(theirs)") }
    }
    record(differences, "")
  }

  private static let texts = [
    // The last of equal keys wins, at every depth, spelled alike or not.
    "a: 1\na: 2", "a: {b: 1}\na: {c: 2}", "x: {a: 1, 'a': 2}", "x: {on: 1, yes: 2}",
    "x: {0x10: a, 16: b}", "x: [{a: 1, a: 2}]", "a: 1\nb: 2\na: ~",
    // Keys that are no text.
    "x: {on: 1}", "x: {n: 1}", "x: {1.5: a}", "x: {true: a}", "x: {0o17: a}", "x: {1_000: a}",
    "x: {2001-01-01: a}", "'on': 1", "!!str on: 1",
    // Aliases.
    "a: &x 1\nb: *x", "a: &x {b: 1}\nc: *x", "a: &x [1, 2]\nb: [*x, 3]", "a: &x on\n*x : 2",
    "a: &x 1\nb: &x 2\nc: *x",
    // Merge keys: before and behind own keys, several, nested, inside of lists.
    "d: &d {a: 1, b: 2}\nx: {<<: *d, b: 3}", "d: &d {a: 1, b: 2}\nx: {b: 3, <<: *d}",
    "d: &d {a: 1}\ne: &e {a: 2, b: 2}\nx: {<<: [*d, *e]}",
    "d: &d {a: 1}\ne: &e {a: 2, b: 2}\nx: {a: 9, <<: [*d, *e], b: 8}",
    "d: &d {a: 1}\ne: &e {<<: *d, b: 2}\nx: {<<: *e}", "x: [{<<: {a: 1}, b: 2}]",
    "x: {<<: {a: {b: 1}}, a: {c: 2}}", "x: {'<<': 1}", "d: &d {on: 1}\nx: {<<: *d, yes: 2}",
    "d: &d {a: 1}\ne: &e {b: 2}\nx: {<<: *d, <<: *e}",
    // Sequences, empty things, block scalars.
    "x: []", "x: {}", "x:", "x: [~, '', on]", "x: |\n  a\n  b", "x: >-\n  a\n  b",
    "x: [[1], {a: b}]",
    "a:\n- b: 1\n  c: 2\n- d", "é: ü", "x: {\"a\\nb\": 1}",
  ]

  private static func read(_ text: String) -> String {
    let stream = YAML.read(SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
    guard let root = stream.documents.first?.root else { return "" }
    return Value(root).tree.json
  }

  private static func spelling(_ entries: [HelmOracle.Answer.Entry]) -> String {
    let items = entries.map { entry in
      let value =
        switch entry.kind {
        case "collection": entry.text
        case "null": "null"
        case "string": Tree.string(entry.text).json
        case "number": Tree.number(Double(bitPattern: UInt64(entry.text, radix: 16) ?? 0)).json
        default: entry.text
        }
      return "\(Tree.string(entry.key).json):\(value)"
    }
    return "{\(items.joined(separator: ","))}"
  }
}
