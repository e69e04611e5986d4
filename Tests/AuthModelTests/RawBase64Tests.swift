import Testing
import YAML

@testable import AuthModel

/// Unpadded base64 as Go's `base64.RawStdEncoding` reads it.
@Suite struct RawBase64Tests {
  @Test(
    "what is right, and how long it is",
    arguments: [
      ("AA", 1), ("AAA", 2), ("AAAA", 3), ("AA\r\nAA\n", 3), ("+/+/", 3), ("AB", 1),
    ] as [(String, Int)]
  )
  func right(_ text: String, _ count: Int) {
    #expect(RawBase64(Array(text.utf8), at: nil) == .bytes(count))
  }

  @Test(
    "what is wrong",
    arguments: [
      ("AA==", RawBase64.padded(nil)), ("AAA=", .padded(nil)), ("AAA=\n", .padded(nil)),
      ("A", .malformed), ("AAAAA", .malformed), ("", .malformed), ("=", .malformed),
      ("A A", .malformed), ("AA=A", .malformed), ("-_-_", .urlAlphabet), ("-+AA", .malformed),
    ]
  )
  func wrong(_ text: String, _ mistake: RawBase64) {
    #expect(RawBase64(Array(text.utf8), at: nil) == mistake)
  }
}
