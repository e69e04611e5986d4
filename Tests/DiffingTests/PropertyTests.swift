import AuthModel
import Diffing
import TestSupport
import Testing

@Suite struct PropertyTests {
  private static func compare(_ old: String, _ new: String) -> Comparison {
    Compared(old, new, kind: .astronomerValues).comparison
  }

  @Test("a configuration does not differ from itself, however it is written", arguments: 0..<60)
  func same(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let houston = RandomHouston(using: &generator)
    let texts = (0..<2).map { _ in houston.text(using: &generator) }
    #expect(Compared(texts[0], texts[0], kind: .astronomerValues).lines == [])
    #expect(Compared(texts[0], texts[1], kind: .astronomerValues).lines == [], "\(texts)")
  }

  @Test("what goes one way comes back the other way", arguments: 0..<60)
  func mirrored(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 1000 + seed)
    let texts = (0..<2).map { _ in
      RandomHouston(using: &generator).text(using: &generator)
    }
    let there = Self.compare(texts[0], texts[1]).changes
    let back = Self.compare(texts[1], texts[0]).changes
    let mirror: [Change.Kind: Change.Kind] = [.added: .removed, .removed: .added]
    let found = there.map { "\($0.kind) \($0.path) \(String(describing: $0.old?.content))" }
    let mirrored = back.map {
      "\(mirror[$0.kind] ?? $0.kind) \($0.path) \(String(describing: $0.new?.content))"
    }
    #expect(found.sorted() == mirrored.sorted(), "\(texts)")
  }

  @Test("one edit is one change, and no other", arguments: 0..<60)
  func edited(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 2000 + seed)
    let old = RandomHouston(using: &generator)
    var new = old
    guard let path = new.edit(using: &generator) else { return }
    let texts = (old.text(using: &generator), new.text(using: &generator))
    let changes = Self.compare(texts.0, texts.1).changes
    #expect(changes.map { "\($0.path)" } == ["astronomer.houston.config.\(path)"], "\(texts)")
  }
}
