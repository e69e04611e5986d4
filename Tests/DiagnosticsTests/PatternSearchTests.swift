import Diagnostics
import TestSupport
import Testing

@Suite struct PatternSearchTests {
  @Test("finds what a plain search finds", arguments: 0..<200)
  func random(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func text(_ lengths: ClosedRange<Int>) -> String {
      let length = Int.random(in: lengths, using: &generator)
      return String((0..<length).compactMap { _ in "ABab".randomElement(using: &generator) })
    }
    let words = (0..<Int.random(in: 1...8, using: &generator)).map { _ in text(2...6) }
    let bytes = Array(text(0...60).utf8)
    let search = PatternSearch(words)
    let haystack = String(decoding: bytes, as: UTF8.self).lowercased()
    var wanted = PatternSearch.Found()
    for (index, word) in words.enumerated() where haystack.contains(word.lowercased()) {
      wanted.insert(index)
    }
    #expect(search.find(in: bytes) { _ in false } == wanted, "\(words) in \(haystack)")
  }

  @Test("ends once enough is found")
  func early() {
    let search = PatternSearch(["one", "two"])
    let found = search.find(in: Array("one two".utf8)) { _ in true }
    var wanted = PatternSearch.Found()
    wanted.insert(0)
    #expect(found == wanted)
  }
}
