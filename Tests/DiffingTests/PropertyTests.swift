import AuthModel
import Diagnostics
import Diffing
import TestSupport
import Testing
import YAML

@Suite struct PropertyTests {
  private static func generator(_ seed: Int, _ property: UInt64) -> SeededGenerator {
    SeededGenerator(seed: UInt64(seed) + property * 1000)
  }

  @Test(
    "a configuration does not differ from itself, however it is written",
    arguments: RandomProduct.all,
    0..<40
  )
  func same(_ product: RandomProduct, _ seed: Int) {
    var generator = Self.generator(seed, 0)
    let configuration = RandomConfiguration(product, using: &generator)
    let texts = (0..<2).map { _ in configuration.text(using: &generator) }
    #expect(Compared(texts[0], texts[0], kind: product.kind).lines == [])
    #expect(Compared(texts[0], texts[1], kind: product.kind).lines == [], "\(texts)")
  }

  @Test("what goes one way comes back the other way", arguments: RandomProduct.all, 0..<40)
  func mirrored(_ product: RandomProduct, _ seed: Int) {
    var generator = Self.generator(seed, 1)
    let texts = (0..<2).map { _ in
      RandomConfiguration(product, using: &generator).text(using: &generator)
    }
    let there = Compared(texts[0], texts[1], kind: product.kind).comparison.changes
    let back = Compared(texts[1], texts[0], kind: product.kind).comparison.changes
    let mirror: [Change.Kind: Change.Kind] = [.added: .removed, .removed: .added]
    let found = there.map { "\($0.kind) \($0.path) \(String(describing: $0.old?.content))" }
    let mirrored = back.map {
      "\(mirror[$0.kind] ?? $0.kind) \($0.path) \(String(describing: $0.new?.content))"
    }
    #expect(found.sorted() == mirrored.sorted(), "\(texts)")
  }

  @Test("one edit is one change, and no other", arguments: RandomProduct.all, 0..<40)
  func edited(_ product: RandomProduct, _ seed: Int) {
    var generator = Self.generator(seed, 2)
    let old = RandomConfiguration(product, using: &generator)
    var new = old
    guard let path = new.edit(using: &generator) else { return }
    let texts = (old.text(using: &generator), new.text(using: &generator))
    let changes = Compared(texts.0, texts.1, kind: product.kind).comparison.changes
    // Of a list, each item is a change of its own.
    #expect(changes.map { String("\($0.path)".prefix { $0 != "[" }) } == [path], "\(texts)")
  }

  private struct Question: Encodable {
    let layers: [String]
  }

  private struct Answer: Decodable {
    let values: String?
  }

  @Test("layers are what real Helm merges them to", arguments: RandomProduct.all)
  func layered(_ product: RandomProduct) throws {
    var generator = Self.generator(0, 3)
    let layers = (0..<25).map { _ in
      RandomConfiguration(product, using: &generator).layers(using: &generator)
    }
    let answers: [Answer] = try PythonOracle.ask("merge_values.py", layers.map(Question.init))
    for (layers, answer) in zip(layers, answers) {
      let merged = try #require(answer.values)
      let streams = layers.enumerated().map { index, text in
        let id = SourceFile.ID(index)
        return YAML.read(SourceFile(id: id, path: "\(index).yaml", bytes: Array(text.utf8)))
      }
      let options = BindingOptions(kind: product.kind)
      let release = Snapshot(release: try bind(layers: streams, options: options))
      let file = SourceFile(id: SourceFile.ID(9), path: "values.yaml", bytes: Array(merged.utf8))
      let whole = Snapshot(
        members: [Snapshot.Member(bind(read(file), options: options), name: "")]
      )
      #expect(Compared(release, whole).lines == [], "\(layers)")
      #expect(Compared(whole, release).lines == [])
    }
  }
}
