import HelmValues
import TestSupport
import Testing

@Suite struct ScalarTests {
  @Test("the table reads as Helm reads it, value and key")
  func table() throws {
    #expect(ScalarTable.all.count > 350)
    #expect(Set(ScalarTable.all).count == ScalarTable.all.count)
    try expectAgreement(ScalarTable.spellings)
  }

  @Test("a block is text whatever it says")
  func block() throws {
    let texts = ["true", "0x10", "~", "1e3", "2001-01-01"]
    let answers = try HelmOracle.read(texts.map { "x: \(Spelling.block($0).yaml)" })
    for (text, answer) in zip(texts, answers) {
      #expect(HelmScalar(text: text, isPlain: false) == .string(text))
      #expect(answer.entries?.first?.text == text)
    }
  }

  @Test("random plain scalars read as Helm reads them, value and key")
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let texts = Set((0..<6000).map { _ in RandomScalar.text(using: &generator) }).sorted()
    #expect(texts.count > 3000)
    try expectAgreement(texts.map(Spelling.plain), "seed \(seed):")
  }

  @Test("one byte tells a string")
  func firstByte() throws {
    let texts = (UInt8(0x21)...0x7E).filter(ScalarReading.isString).map {
      "\(Unicode.Scalar($0))x"
    }
    #expect(texts.count > 60)
    try expectAgreement(texts.filter(RandomScalar.isPlain).map(Spelling.plain))
    for text in texts {
      #expect(ScalarReading(text: text, isPlain: true) == .string(text))
    }
  }

  @Test(
    "the merge key is plain, or tagged as one",
    arguments: [
      ("<<", Spelling.plain("<<")), ("'<<'", .quoted("<<")), ("! '<<'", .quoted("<<").tagged("!")),
      ("!!merge '<<'", .quoted("<<").tagged("!!merge")), ("!!str <<", .plain("<<").tagged("!!str")),
    ]
  )
  func mergeKey(yaml: String, spelling: Spelling) throws {
    let answer = try HelmOracle.read(["\(yaml): {a: 1}"])[0]
    let isMergeKey = ScalarReading.isMergeKey(
      text: spelling.text,
      isPlain: spelling.isPlain,
      tag: spelling.tag
    )
    #expect(answer.entries?.first?.key == (isMergeKey ? "a" : "<<"))
  }
}
