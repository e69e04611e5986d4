import Diagnostics
import HelmValues
import TestSupport
import Testing
import YAML

/// Layers of values, compared with real Helm.
@Suite struct LayerTests {
  @Test("layers are merged as Helm merges them")
  func table() throws {
    try expectAgreement(Self.table)
  }

  private static let table: [[String]] = [
    ["a: 1", "b: 2"], ["a: 1", "a: 2"], ["a: {b: 1}", "a: {c: 2}"], ["a: {b: 1}", "a: 2"],
    ["a: 1", "a: {b: 2}"], ["a: [1, 2]", "a: [3]"], ["a: {b: 1}", "a: ~"], ["a: ~", "a: {b: 1}"],
    ["a: {b: {c: 1, d: 2}}", "a: {b: {c: ~}}"], ["a: {b: 1}", "a: {}"], ["a: 1", "{}"],
    ["a: 1", ""],
    ["a: 1", "~"], ["a: {b: 1}", "a: {c: 2}", "a: {d: 3}"], ["a: {b: 1}", "a: 2", "a: {c: 3}"],
    ["a: {b: 1}", "a: {c: 2}", "a: 3"], ["on: 1", "'true': 2"], ["a: yes", "a: 'yes'"],
    ["x: &x {b: 1}\na: *x", "a: {c: 2}"], ["x: &x {b: 1}\na: {<<: *x, c: 1}", "a: {b: 2}"],
    ["a: {b: 1, b: 2}", "a: {c: 1}"], ["a: {b: [1]}", "a: {b: {c: 1}}"],
  ]

  @Test("500 random sets of layers are merged as Helm merges them")
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let sets = (0..<500).map { _ in RandomLayers.layers(using: &generator) }
    try expectAgreement(sets, "seed \(seed)")
  }

  private func expectAgreement(_ sets: [[String]], _ comment: String = "") throws {
    let answers = try MergeOracle.ask(sets.map { MergeOracle.Question(layers: $0) })
    var differences: [String] = []
    for (layers, answer) in zip(sets, answers) {
      let ours = MergeOracle.merge(layers).json
      guard ours != answer.values else { continue }
      let theirs = answer.values ?? answer.error ?? ""
      differences.append(
        "\(layers.joined(separator: "\n---\n"))\n    we: \(ours)\n    Helm: \(theirs)"
      )
    }
    record(differences, comment)
  }

  @Test("each value knows the layer that set it, and the one that it overrides")
  func origins() throws {
    let merged = MergeOracle.merge([
      "a: {b: 1, c: 2}\nd: [1]", "a: {c: 3}\nd: [2]", "a: {c: 4, e: 5}",
    ])
    let root = try #require(merged.root)
    #expect(root.value(at: ["a", "b"])?.range.file.index == 0)
    #expect(root.value(at: ["a", "c"])?.range.file.index == 2)
    #expect(root.value(at: ["d"])?.range.file.index == 1)
    #expect(root.value(of: "a")?.nodes.map(\.range.file.index) == [0, 1, 2])
    let mapping = try #require(root.entry(of: "a"))
    #expect(mapping.overridden == nil)
    for entry in [mapping.value.entry(of: "c"), mapping.value.entries.first { $0.isNamed("c") }] {
      #expect(entry?.overridden?.range.file.index == 1)
      #expect(entry?.overridden?.overridden?.range.file.index == 0)
    }
    #expect(root.entry(of: "d")?.overridden?.range.file.index == 0)
  }
}
