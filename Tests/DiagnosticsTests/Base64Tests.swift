import Diagnostics
import Testing

@Suite struct Base64Tests {
  @Test(
    "what Go refuses is refused at Go's offset",
    arguments: [
      ("admin", 4), ("YWRtaW4", 4), ("YWRt aW4=", 4), ("YWRtaW4==", 8), ("user:password", 4),
      ("my-raw-secret", 2), ("<encoded>", 0), ("YQ=a", 2), ("YQ=", 3), ("=", 0), ("Y=", 1),
    ]
  )
  func refusal(text: String, offset: Int) {
    let failure = #expect(throws: Base64.DecodingFailure.self) { try Base64.decode(text.utf8) }
    #expect(failure?.offset == offset)
  }

  @Test(
    "what Go takes is taken",
    arguments: [
      ("", ""), ("YWRtaW4=", "admin"), ("YWRtaW4K", "admin\n"), ("YWRt\r\naW4=\n", "admin"),
      ("YR==", "a"), ("bWFudQ=\n=", "manu"),
    ]
  )
  func decoding(text: String, decoded: String) throws {
    #expect(try Base64.decode(text.utf8) == Array(decoded.utf8))
  }

  @Test("encoding and decoding undo each other", arguments: 0..<64)
  func roundTrip(count: Int) throws {
    let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    #expect(try Base64.decode(Base64.encode(bytes).utf8) == bytes)
  }
}
