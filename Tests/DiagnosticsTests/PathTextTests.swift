import Diagnostics
import TestSupport
import Testing

@Suite struct PathTextTests {
  @Test(
    "a path that is text is its own text, unless it could be read as another",
    arguments: [
      ("values.yaml", "values.yaml"), ("café/ü.yaml", "café/ü.yaml"), ("a\\b", "a\\b"),
      ("a\\x41", "a\\x41"), ("a\\xE9", "a\\x5CxE9"), ("a\\x5C", "a\\x5Cx5C"), ("a\nb", "a\\x0Ab"),
    ]
  )
  func text(_ path: String, _ text: String) {
    #expect(PathText.text(of: path.utf8) == text)
    #expect(PathText.bytes(of: text) == Array(path.utf8))
  }

  @Test("bytes that are no text are written as numbers")
  func bytes() {
    let bytes: [UInt8] = [0x63, 0xE9, 0xC3, 0xA9, 0xFF, 0xE2, 0x82]
    #expect(PathText.text(of: bytes) == "c\\xE9é\\xFF\\xE2\\x82")
  }

  @Test("the text of any bytes leads back to them")
  func roundTrip() {
    var generator = SeededGenerator(seed: 3)
    let alphabet: [UInt8] = Array("\\xE95C0a/é".utf8) + [0xE9, 0xFF, 0x0A, 0x80, 0xC3]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let text = PathText.text(of: bytes)
      #expect(PathText.bytes(of: text) == bytes, "\(bytes) \(text)")
      #expect(!text.contains("\n"))
    }
  }
}
