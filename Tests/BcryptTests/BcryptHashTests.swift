import Bcrypt
import TestSupport
import Testing

@Suite struct BcryptHashTests {
  /// Of Flyte's two built-in hashes and two of Openwall's crypt_blowfish.
  @Test(
    "known hashes are told from others",
    arguments: [
      ("$2a$10$IxMdI6d.LIRZPpSfEwNoeu4rY3FhDREsxFJXikcgdRRAStxUlsuEO", "foobar", true),
      ("$2a$06$d6PQn2QAFU3cL5V8MDkeuuk63xubqUxNxjtfPw.Fc9MgV6vpmyOIy", "foobar", false),
      ("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U", true),
      ("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U*", false),
      ("$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy", "", true),
    ]
  )
  func knownHashes(text: String, secret: String, matches: Bool) throws {
    let hash = try BcryptHash(text.utf8)
    #expect(hash.verdict(on: secret.utf8) == (matches ? .matches : .differs))
  }

  @Test("the letter of the version changes nothing", arguments: ["", "a", "b", "x", "y", "z"])
  func versions(letter: String) throws {
    // One of the secrets for which libxcrypt's own $2a$ and $2x$ differ from the others.
    let secret: [UInt8] = [0xFF, 0xA3, 0x33, 0x34, 0xFF, 0xFF, 0xFF, 0xA3, 0x33, 0x34, 0x35]
    let text = "$2\(letter)$05$/OK.fbVrR/bpIqNJ5ianF.o./n25XVfn6oAPaUvHe.Csk4zRfsYPi"
    #expect(try BcryptHash(text.utf8).verdict(on: secret) == .matches)
    #expect(try BcryptHash(text.utf8).cost == 5)
  }

  private static let body = "CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"

  @Test(
    "what is wrong with a text is told apart",
    arguments: [
      ("", .otherText), ("secret", .otherText), ("$2", .otherText), ("$6$salt$text", .otherText),
      ("$2ab$05$\(body)", .otherText), ("$2A$05$\(body)", .otherText),
      ("2a$05$\(body)", .otherText),
      (" $2a$05$\(body)", .otherText), ("$2a$", .cost), ("$2a$5$\(body)", .cost),
      ("$2a$03$\(body)", .cost), ("$2a$32$\(body)", .cost), ("$2a$+5$\(body)", .cost),
      ("$2a$005$\(body)", .cost), ("$2a$05\(body)", .cost), ("$2a$05$", .tooShort),
      ("$2a$05$\(body.dropLast())", .tooShort), ("$2a$05$\(body.dropLast())\n", .tooShort),
      ("$2a$05$+\(body.dropFirst())", .character), ("$2a$05$\(body.dropLast())=", .character),
      ("$2a$05$\(body.dropLast(9))\n\(body.suffix(9))", .character),
    ] as [(String, BcryptHash.Flaw)]
  )
  func flaws(text: String, flaw: BcryptHash.Flaw) {
    #expect(throws: flaw) { try BcryptHash(text.utf8) }
  }

  @Test("each character of the digest counts", arguments: 0..<31)
  func digest(place: Int) throws {
    var text = Array("$2a$04$CCCCCCCCCCCCCCCCCCCCC.K7Qr0se1MxuggH4aP4YgB.U2Em1pGSK".utf8)
    #expect(try BcryptHash(text).verdict(on: "U*U".utf8) == .matches)
    text[29 + place] = text[29 + place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
    #expect(try BcryptHash(text).verdict(on: "U*U".utf8) == .differs)
  }

  @Test("what stands behind the digest does not count", arguments: ["\n", "\r\n", " ", "=x"])
  func tail(_ tail: String) throws {
    let hash = try BcryptHash("$2a$05$\(Self.body)\(tail)".utf8)
    #expect(hash.verdict(on: "U*U".utf8) == .matches)
  }

  @Test("a hash is of the first 72 bytes, and longer secrets are not hashed")
  func longSecrets() throws {
    var generator = SeededGenerator(seed: 1)
    let secret = Array("é".utf8) + [UInt8](repeating: 0x61, count: 70)
    let hash = try BcryptHash(of: secret, cost: 4, using: &generator)
    for tail in ["b", "c\u{0}", String(repeating: "d", count: 600)] {
      #expect(hash.verdict(on: secret + tail.utf8) == .matches)
    }
    #expect(hash.verdict(on: secret.dropLast()) == .differs)
    #expect(throws: BcryptHash.Failure.tooLong) {
      try BcryptHash(of: secret + [0x61], cost: 4, using: &generator)
    }
  }

  @Test("NUL bytes and empty secrets are not hashed, and of NUL bytes there is no verdict")
  func refusedSecrets() throws {
    var generator = SeededGenerator(seed: 2)
    #expect(throws: BcryptHash.Failure.empty) {
      try BcryptHash(of: [], cost: 4, using: &generator)
    }
    #expect(throws: BcryptHash.Failure.containsNUL) {
      try BcryptHash(of: "a\u{0}b".utf8, cost: 4, using: &generator)
    }
    let hash = try BcryptHash(of: "a".utf8, cost: 4, using: &generator)
    #expect(hash.verdict(on: "a\u{0}b".utf8) == .unknown)
  }

  @Test("the salt comes from the generator, and the cost is in the text", arguments: [4, 5, 10])
  func salts(cost: Int) throws {
    let texts = try [1, 1, 2].map { (seed: UInt64) in
      var generator = SeededGenerator(seed: seed)
      return try BcryptHash(of: "secret".utf8, cost: cost, using: &generator).text
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
    let text = String(decoding: texts[0], as: UTF8.self)
    #expect(text.hasPrefix(cost == 10 ? "$2b$10$" : "$2b$0\(cost)$"))
    #expect(text.utf8.count == 60)
    #expect(try BcryptHash(text.utf8) == BcryptHash(texts[1]))
  }

  @Test("nothing of a hash is printed")
  func silence() throws {
    let hash = try BcryptHash("$2a$05$\(Self.body)".utf8)
    var text = String(describing: hash) + String(reflecting: hash)
    dump([hash], to: &text)
    #expect(!text.contains("CCC") && !text.contains("E5YP") && !text.contains("67"))
  }
}
